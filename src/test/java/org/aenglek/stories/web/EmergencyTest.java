package org.aenglek.stories.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.stories.web.Emergency.Call;
import org.junit.jupiter.api.Test;

class EmergencyTest {
  @Test
  void numbersAreTakenOutOfTheText() {
    var emergency =
        Emergency.in(
            """
            ## Food

            - **rice** and fish

            ## In an emergency

            - **191** police
            - **1669** medical emergency

            ## Rain

            It rains.
            """);
    assertThat(emergency.title()).isEqualTo("In an emergency");
    assertThat(emergency.calls())
        .containsExactly(new Call("191", "police"), new Call("1669", "medical emergency"));
    assertThat(emergency.rest())
        .isEqualTo("## Food\n\n- **rice** and fish\n\n## Rain\n\nIt rains.\n");
  }

  @Test
  void numbersMayEndTheText() {
    assertThat(Emergency.in("## Help\n\n- **191** police").calls())
        .containsExactly(new Call("191", "police"));
  }

  @Test
  void textWithoutNumbersStaysAsItIs() {
    var text = "## Money\n\n- **100** baht is enough\n\nFor lunch.\n\n## Rain";
    var emergency = Emergency.in("Ask.\n\n## Money\n\nBring **100** baht.");
    assertThat(emergency.title()).isNull();
    assertThat(emergency.calls()).isEmpty();
    assertThat(emergency.rest()).isEqualTo("Ask.\n\n## Money\n\nBring **100** baht.");
    assertThat(Emergency.in(text).rest()).isEqualTo(text);
  }
}
