"""How the models in resources/models are made and measured. Needs PyTorch; the program does not."""
