package io.redress.conversation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.StartupProblem;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmtpUrlTest {
  private static SmtpUrl url(String text) {
    return SmtpUrl.of(URI.create(text));
  }

  @Nested
  class GivenAUsableUrl {
    @Test
    void whenUserAndPasswordArePercentEncoded_thenTheyAreDecoded() {
      var url = url("smtps://care%40shop.example:a%3Ab+c%25@mail.example:2465");

      assertThat(url.user()).contains("care@shop.example");
      assertThat(url.password()).contains("a:b+c%");
      assertThat(url.port()).isEqualTo(2465);
      assertThat(url.sender("own.example")).isEqualTo("care@shop.example");
    }

    @Test
    void whenNoPortIsSaid_thenItIsTheUsualOne() {
      assertThat(url("smtp://mail.example").port()).isEqualTo(25);
      assertThat(url("smtp://care:x@mail.example").port()).isEqualTo(587);
      assertThat(url("smtps://care:x@mail.example").port()).isEqualTo(465);
    }

    @Test
    void whenTheUserIsNoAddress_thenTheSenderIsSetOrOfOurHost() {
      assertThat(url("smtp://care:x@mail.example").sender("own.example"))
          .isEqualTo("redress@own.example");
      assertThat(url("smtp://care:x@mail.example?from=hello%40shop.example").sender("own.example"))
          .isEqualTo("hello@shop.example");
    }

    @Test
    void whenAPasswordGoesToAnotherMachine_thenTlsIsRequired() {
      assertThat(url("smtp://care:x@192.0.2.1").properties())
          .containsEntry("mail.smtp.starttls.required", "true");
      assertThat(url("smtp://care:x@127.0.0.1").properties())
          .containsEntry("mail.smtp.starttls.required", "false");
      assertThat(url("smtps://care:x@192.0.2.1").properties())
          .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
    }

    @Test
    void whenItIsShown_thenNoSecretIs() {
      assertThat(url("smtp://care:secret@mail.example")).hasToString("smtp://mail.example:587");
    }
  }

  @Nested
  class GivenAnUnusableUrl {
    @Test
    void whenItIsRead_thenTheStartEndsAndNoSecretIsTold() {
      for (var text : new String[] {"http://a:secret@b", "smtp:secret", "smtp://a:secret@b_c"}) {
        assertThatThrownBy(() -> url(text))
            .isInstanceOf(StartupProblem.class)
            .hasMessageContaining("smtp://user:password@host:port")
            .hasMessageNotContaining("secret");
      }
    }
  }
}
