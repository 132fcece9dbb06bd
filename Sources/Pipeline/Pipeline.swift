// Assembly of the line.
