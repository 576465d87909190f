"""What a school's system takes in and gives out."""
