"""Making form versions: what the workspace fetches and keeps."""
