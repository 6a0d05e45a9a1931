"""Edition to bytes and tables: pure functions that know nothing of pages."""
