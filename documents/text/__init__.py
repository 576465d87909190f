"""What all readers of text need: decoding, language, words, bylines, safe XML."""
