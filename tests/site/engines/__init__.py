"""The built site in three engines: Chromium, Firefox and WebKit, by one journey for all."""
