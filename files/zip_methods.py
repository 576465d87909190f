"""The ways of packing that zip files from strangers may use: none can unpack into a bomb unseen."""

import zipfile

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
