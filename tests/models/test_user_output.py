from models.user_output import UserOutput


def test_the_text_in_checksums_of_stored_results_stays_as_it_was() -> None:
    output = UserOutput(classes=2, logits_layer="it's", output_activation="sigmoid", output="scores", is_binary=True)
    expected = "EndOfFile(classes=2, logits_layer=\"it's\", ending='sigmoid', output='scores', is_binary=True)"
    assert output.as_text() == expected
