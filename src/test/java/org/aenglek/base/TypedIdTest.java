package org.aenglek.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdTest {
  private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-00000000abcd");

  @Test
  void anIdIsRead() {
    assertThat(TypedId.find(ID.toString())).contains(ID);
    assertThat(TypedId.orNew(ID.toString())).isEqualTo(ID);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "------------------------------------",
        "1-1-1-1-1",
        "0198c0de-0000-7000-8000-00000000abcd ",
        "0198C0DE-0000-7000-8000-00000000ABCD"
      })
  void whatIsNoneIsNotGuessed(String typed) {
    assertThat(TypedId.find(typed)).isEmpty();
    assertThat(TypedId.orNew(typed)).isNotEqualTo(TypedId.orNew(typed));
  }
}
