package io.redress.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.domain.PasswordRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final List<String> NAMES = List.of("Maison Test", "grace", "redress");

  @Nested
  class GivenANewPassword {
    @ParameterizedTest
    @CsvSource({
      "elevenchars, TOO_SHORT",
      "aaaaaaaaaaaa, TOO_EVEN",
      "abababababab, TOO_EVEN",
      "Maison-Redress-1, NEARLY_A_NAME"
    })
    void whenItIsPoor_thenTheFaultIsNamed(String password, PasswordFault fault) {
      assertThat(PasswordRule.fault(password, NAMES)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "correct horse battery",
          "ein langes Wort und noch eins",
          "我喜欢每天早上喝一杯热茶看书",
          "   spaces   stay as they are   "
        })
    void whenItIsLong_thenAnyCharactersAreTaken(String password) {
      assertThat(PasswordRule.fault(password, NAMES)).isEmpty();
    }

    @Test
    void whenItIsVeryLong_thenItIsTakenTo256Characters() {
      var long256 = "0123456789abcdef".repeat(16);

      assertThat(PasswordRule.fault(long256, NAMES)).isEmpty();
      assertThat(PasswordRule.fault(long256 + "x", NAMES)).contains(PasswordFault.TOO_LONG);
    }
  }

  @Nested
  class GivenTheListThatIsShipped {
    private final BreachedPasswords breached = new BreachedPasswords();

    @ParameterizedTest
    @ValueSource(strings = {"qwertyuiop123", "123456789qwe", "Unbelievable", "1qaz2wsx3edc4rfv"})
    void whenEverybodyTriesIt_thenItIsOnIt(String password) {
      assertThat(breached.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "vier alte graue Esel", ""})
    void whenNobodyDoes_thenItIsNot(String password) {
      assertThat(breached.contains(password)).isFalse();
    }
  }
}
