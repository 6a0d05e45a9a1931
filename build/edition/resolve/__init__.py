"""Model to edition: notes paired, *Ibid.* expanded, lost italics restored."""
