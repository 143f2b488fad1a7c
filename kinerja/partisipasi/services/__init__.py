"""Acts on the record of what citizens say: recording, correcting, importing, exporting."""
