"""Claims of whole documents, against labels of our own on subjects that no pack covers."""
