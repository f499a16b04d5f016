"""What tests are made of: photographs, weight files and servers small enough to understand."""
