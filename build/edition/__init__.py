"""An annotated reading edition of a United Nations resolution, made from one content folder."""
