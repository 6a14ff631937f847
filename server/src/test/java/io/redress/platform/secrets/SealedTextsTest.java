package io.redress.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.database.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextsTest {
  private static final String TEXT = "a secret of a storefront";

  @TempDir Path folder;

  private SealedTexts seals() {
    return SealedTexts.of(new Secrets(folder));
  }

  @Nested
  class GivenASealedText {
    @Test
    void whenItIsOpenedAgainAfterAStart_thenItIsWhatItWas() {
      var sealed = seals().seal(TEXT, "hook 1");

      assertThat(sealed).doesNotContain(TEXT);
      assertThat(seals().open(sealed, "hook 1")).isEqualTo(TEXT);
      assertThat(seals().seal(TEXT, "hook 1")).isNotEqualTo(sealed);
    }

    @Test
    void whenItIsMovedToAnotherPlace_thenItDoesNotOpen() {
      var sealed = seals().seal(TEXT, "hook 1");

      assertThatThrownBy(() -> seals().open(sealed, "hook 2"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("belongs elsewhere");
    }

    @Test
    void whenOneCharacterIsChanged_thenItDoesNotOpen() {
      var sealed = seals().seal(TEXT, "hook 1");
      var last = sealed.charAt(sealed.length() - 10) == 'A' ? 'B' : 'A';
      var changed = new StringBuilder(sealed);
      changed.setCharAt(sealed.length() - 10, last);

      assertThatThrownBy(() -> seals().open(changed.toString(), "hook 1"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class GivenANewKey {
    @Test
    void whenTheLineOfTheCurrentKeyIsDeleted_thenTheOldKeyStillOpens() throws IOException {
      var old = seals().seal(TEXT, "hook 1");
      var file = folder.resolve("secrets.properties");
      var left =
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("seal.current="))
              .toList();
      Files.write(file, left);

      var rotated = seals();

      assertThat(rotated.isCurrent(old)).isFalse();
      assertThat(rotated.open(old, "hook 1")).isEqualTo(TEXT);
      assertThat(rotated.isCurrent(rotated.seal(TEXT, "hook 1"))).isTrue();
    }

    @Test
    void whenTheKeyIsOfAnotherNode_thenItSaysWhichOneToCopy(@TempDir Path other) {
      var sealed = SealedTexts.of(new Secrets(other)).seal(TEXT, "hook 1");

      assertThatThrownBy(() -> seals().open(sealed, "hook 1"))
          .hasMessageContaining("secrets.properties: copy it");
    }
  }

  @Nested
  class GivenATextFromBeforeSealing {
    @Test
    void whenItIsOpened_thenItIsGivenAsItIsAndNotCurrent() {
      assertThat(seals().open("clear", "hook 1")).isEqualTo("clear");
      assertThat(seals().isCurrent("clear")).isFalse();
    }
  }
}
