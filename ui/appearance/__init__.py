"""How the page looks: chosen, remembered, changed live."""
