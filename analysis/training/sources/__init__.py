"""How the two judges of sources are made: who is credited (credits), and who that is (who)."""
