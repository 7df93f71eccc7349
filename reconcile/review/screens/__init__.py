"""The screens of the review: each draws the queue or a source and hands keys on."""
