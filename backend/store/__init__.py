"""Everything that survives a restart: tables in a database, images and results as blobs."""
