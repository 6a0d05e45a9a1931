"""The only reading of files: bytes and YAML with the lines on which everything stands."""
