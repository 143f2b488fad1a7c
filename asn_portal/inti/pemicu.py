"""A migration step that installs the triggers which an app's `CreateModel` steps name."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.compiler import Trigger


class InstallTriggers(Operation):
    """Install every trigger of the app's models in one step.

    `makemigrations` writes one `AddTrigger` for each trigger, and each of them renders half the models anew:
    with hundreds of triggers that was most of the time of `migrate`. In a first migration the triggers stand in
    the options of `CreateModel` instead, which only describe them, and this step at its end makes them.
    """

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing: the options already tell of the triggers."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Create the triggers."""
        for pemicu in list_triggers(to_state.apps, app_label):
            schema_editor.execute(pemicu.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop them again."""
        for pemicu in list_triggers(to_state.apps, app_label):
            schema_editor.execute(pemicu.uninstall_sql, params=None)

    def describe(self) -> str:
        """Say it in one line."""
        return "Install the triggers of the app"


def list_triggers(apps: Apps, app_label: str) -> list[Trigger]:
    """Return the compiled triggers of the app's models."""
    return [
        pemicu
        for model in apps.get_app_config(app_label).get_models(include_auto_created=True)
        for pemicu in getattr(model._meta, "triggers", [])
    ]
