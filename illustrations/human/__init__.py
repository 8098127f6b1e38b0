"""The body: joints, skin, clothes, contact with what carries it."""
