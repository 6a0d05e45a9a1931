"""The edition as pages and files, and their way to disk."""
