"""Quality of reading figures and times, against labelled data and peers."""
