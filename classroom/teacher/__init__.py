"""What the teacher sees: tables, pages, comments, the gradebook."""
