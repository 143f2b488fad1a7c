"""The citizen's voice: survey, complaints, forum."""
