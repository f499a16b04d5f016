"""What single layers put out for a photograph, and the channels among them that respond most. Runs on workers."""
