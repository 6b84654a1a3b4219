"""What a page says about itself: title, dates, authors and the rest, each with where it was read."""
