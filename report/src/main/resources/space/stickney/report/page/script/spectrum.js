// spectrum
