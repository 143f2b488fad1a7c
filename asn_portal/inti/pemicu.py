"""Migration steps that do not render the models anew for each of hundreds of tables and triggers."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.models import CreateModel
from django.db.migrations.state import ProjectState
from pgtrigger import migrations as bawaan
from pgtrigger.compiler import Trigger, UpsertTriggerSql

from asn_portal.inti.migrasi import is_seperlunya


class CreateModels(Operation):
    """Create many tables in one step.

    A chain of `CreateModel` renders every related model again for each link, so its time grows with the
    square of their number; this step renders once.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, models: list[CreateModel]) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add the models, and forget what was rendered before, unless each is rendered once (`inti.migrasi`)."""
        if not is_seperlunya():
            state.__dict__.pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Create the tables in the order given."""
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop them, the last one first."""
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """Say it in one line."""
        return "Create the tables of the app"


class AddTrigger(bawaan.AddTrigger):
    """Add one trigger of an existing model.

    `makemigrations` writes the operation of pgtrigger, which renders the model and all that point at it
    again; this one only notes the trigger and runs its text. Replace the name in a new migration
    (`tests/portal/test_migrasi.py` reminds).
    """

    trigger: Trigger

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Note the trigger in the options of the model."""
        model = state.models[app_label, self.model_name_lower]
        model.options["triggers"] = [*model.options.get("triggers", []), self.trigger]

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Create it."""
        schema_editor.execute(self.trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop it again."""
        schema_editor.execute(self.trigger.uninstall_sql, params=None)


class RemoveTrigger(bawaan.RemoveTrigger):
    """Drop one trigger of a model, as cheaply as `AddTrigger` adds one."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Take the trigger out of the options of the model."""
        model = state.models[app_label, self.model_name_lower]
        model.options["triggers"] = [satu for satu in model.options["triggers"] if satu.name != self.name]

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop it."""
        schema_editor.execute(self._cari(app_label, from_state).uninstall_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Create it again."""
        schema_editor.execute(self._cari(app_label, to_state).install_sql, params=None)

    def _cari(self, app_label: str, state: ProjectState) -> Trigger:
        pemicu: list[Trigger] = state.models[app_label, self.model_name_lower].options["triggers"]
        return next(satu for satu in pemicu if satu.name == self.name)


class UpdateTriggers(Operation):
    """Replace one piece of text by another in the functions of all triggers of the app that contain it.

    For a change that concerns every tracked table: writing each function out once more would fill thousands of lines.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, cari: str, ganti: str) -> None:
        self.cari, self.ganti = cari, ganti

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Note the new text in the options of the models."""
        for (app, _), model in state.models.items():
            if app == app_label and "triggers" in model.options:
                model.options["triggers"] = [self._ganti(satu) for satu in model.options["triggers"]]

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Install the triggers that differ."""
        lama = {(satu.sql.table, satu.name): satu for satu in _list_tercatat(from_state, app_label)}
        berubah = [s for s in _list_tercatat(to_state, app_label) if lama[s.sql.table, s.name] != s]
        if berubah:
            schema_editor.execute("".join(satu.install_sql for satu in berubah), params=None)

    database_backwards = database_forwards

    def describe(self) -> str:
        """Say it in one line."""
        return f"Write {self.ganti!r} instead of {self.cari!r} in the triggers of the app"

    def _ganti(self, pemicu: Trigger) -> Trigger:
        isi = pemicu.sql.kwargs
        if self.cari not in isi["func"]:
            return pemicu
        return Trigger(
            name=pemicu.name, sql=UpsertTriggerSql(**isi | {"func": isi["func"].replace(self.cari, self.ganti)})
        )


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


def _list_tercatat(state: ProjectState, app_label: str) -> list[Trigger]:
    return [t for (app, _), m in state.models.items() if app == app_label for t in m.options.get("triggers", [])]
