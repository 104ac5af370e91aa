// Replaced by the module's owner within the hour.
