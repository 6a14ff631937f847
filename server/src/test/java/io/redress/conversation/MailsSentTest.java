package io.redress.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.conversation.jobs.MailSending;
import io.redress.conversation.store.MailStore;
import io.redress.platform.RedressTest;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RedressTest
class MailsSentTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");
  private static final GreenMail SERVER = started();

  @Autowired Mails mails;
  @Autowired MailSending sending;
  @Autowired MailStore store;
  @Autowired Tenancy tenancy;
  @Autowired NewIds ids;
  @Autowired OutboxWorker outbox;
  @Autowired TravellingClock clock;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private static GreenMail started() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    server.setUser("care@harbour.example", "care@harbour.example", "p@ss:word");
    return server;
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add(
        "redress.smtp-url",
        () ->
            "smtp://care%40harbour.example:p%40ss%3Aword@127.0.0.1:" + SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void empty() throws FolderException {
    SERVER.purgeEmailFromAllMailboxes();
    clock.travelTo(NOW);
  }

  private MailId post(String address, Mail.Origin origin) {
    return post(address, origin, NOW);
  }

  private MailId post(String address, Mail.Origin origin, Instant leavesAt) {
    var mail =
        new NewMail(
            new MailId(ids.next()),
            Optional.of(caseId),
            Party.CONSUMER,
            address,
            "李女士, \"Li\" <x@y>",
            "zh-Hans",
            "退款已到账：£1,099.00",
            "您好：\n.\n敬上",
            "<p>您好：</p>",
            "Harbour & Lane",
            origin);
    tenancy.run(ours, () -> mails.post(mail, NOW, leavesAt));
    return mail.id();
  }

  private Mail state(MailId id) {
    return tenancy.call(ours, () -> mails.byId(id)).orElseThrow();
  }

  private MimeMessage onlyMail() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return SERVER.getReceivedMessages()[0];
  }

  @Nested
  class GivenAReaderWhoSleeps {
    @Test
    void whenALetterCanWait_thenItLeavesInTheMorningAndNotBefore() {
      var morning = NOW.plusSeconds(3_600);
      var id = post("li@example.org", Mail.Origin.AUTOMATIC, morning);

      clock.travelTo(morning.minusSeconds(1));
      outbox.runDue();
      assertThat(state(id).state()).isEqualTo(Mail.State.WAITING);
      assertThat(SERVER.getReceivedMessages()).isEmpty();

      clock.travelTo(morning);
      outbox.runDue();
      assertThat(state(id).sentAt()).contains(morning);
      assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }
  }

  @Nested
  class GivenAMailServer {
    @Test
    void whenAMailIsPosted_thenItWaitsUntilTheCommitAndIsThenSent() {
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);
      assertThat(state(id).state()).isEqualTo(Mail.State.WAITING);
      assertThat(tenancy.call(ours, () -> mails.countWaiting())).isEqualTo(1);

      outbox.runDue();

      assertThat(state(id).state()).isEqualTo(Mail.State.SENT);
      assertThat(state(id).sentAt()).contains(NOW);
      assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whenItArrives_thenItsHeadersAreOursAndItsPartsAreAlternatives()
        throws MessagingException, IOException {
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);
      outbox.runDue();

      var mail = onlyMail();

      assertThat(mail.getSubject()).isEqualTo("退款已到账：£1,099.00");
      assertThat(mail.getFrom()).hasSize(1);
      assertThat(mail.getFrom()[0]).hasToString("Harbour & Lane <care@harbour.example>");
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getAllRecipients()[0].toString()).endsWith("<li@example.org>");
      assertThat(mail.getMessageID()).isEqualTo("<" + id + "@localhost>");
      assertThat(mail.getHeader("References")).containsExactly("<case-" + caseId + "@localhost>");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
      assertThat(mail.getContentType()).startsWith("multipart/alternative");
      var parts = (MimeMultipart) mail.getContent();
      assertThat((String) parts.getBodyPart(0).getContent())
          .isEqualToNormalizingNewlines("您好：\n.\n敬上");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(parts.getCount()).isEqualTo(2);
    }

    @Test
    void whenAPersonWroteIt_thenItIsNotMarkedAsAutomatic() throws MessagingException {
      post("li@example.org", Mail.Origin.PERSON);
      outbox.runDue();

      assertThat(onlyMail().getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void whenTheTaskIsDoneAgain_thenNothingIsSentAgain() {
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);
      outbox.runDue();
      var again = new OutboxTask(MailSending.KIND, id.toString(), "1", "{}", NOW);

      tenancy.run(ours, () -> sending.handle(again));

      assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whenSomebodyElseIsSendingIt_thenItIsLeftToThemUntilTheyAreSurelyGone() {
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);
      tenancy.run(ours, () -> store.claim(id, NOW, NOW.plus(Duration.ofMinutes(5))));

      outbox.runDue();
      assertThat(SERVER.getReceivedMessages()).isEmpty();
      assertThat(state(id).state()).isEqualTo(Mail.State.WAITING);

      clock.travelTo(NOW.plus(Duration.ofMinutes(6)));
      outbox.runDue();
      assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whenTheCaseIsErasedBefore_thenItIsNotSent() {
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);

      tenancy.run(ours, () -> mails.erase(caseId, NOW));
      outbox.runDue();

      assertThat(SERVER.getReceivedMessages()).isEmpty();
      assertThat(state(id).state()).isEqualTo(Mail.State.FAILED);
    }
  }

  @Nested
  class GivenAnAddressThatCannotBe {
    @Test
    void whenItIsTried_thenItFailsAtOnceAndVisibly() {
      for (var address : new String[] {"nobody", "a@b@c", "a@example.org, b@example.org", "@"}) {
        var id = post(address, Mail.Origin.AUTOMATIC);

        outbox.runDue();

        assertThat(state(id).state()).isEqualTo(Mail.State.FAILED);
        assertThat(state(id).lastError()).contains("The address cannot receive mail.");
      }
      assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void whenItsHostIsWrittenInItsOwnScript_thenItIsReached() throws MessagingException {
      post("li@例子.example", Mail.Origin.AUTOMATIC);
      outbox.runDue();

      assertThat(GreenMailUtil.getAddressList(onlyMail().getAllRecipients()))
          .contains("li@xn--fsqu00a.example");
    }
  }

  @Nested
  class GivenAServerThatSaysNo {
    @Test
    void whenItNeverTakesTheMail_thenItIsTriedEightTimesAndFails() {
      var wrong = SERVER.setUser("care@harbour.example", "care@harbour.example", "changed");
      try {
        var id = post("li@example.org", Mail.Origin.AUTOMATIC);

        for (var attempt = 1; attempt < 8; attempt++) {
          outbox.runDue();
          assertThat(state(id).state()).isEqualTo(Mail.State.WAITING);
          assertThat(state(id).lastError().orElse("")).contains("does not accept");
          clock.travelTo(clock.instant().plus(Duration.ofHours(2)));
        }
        outbox.runDue();

        assertThat(state(id).state()).isEqualTo(Mail.State.FAILED);
        assertThat(outbox.runDue()).isZero();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
      } finally {
        wrong.setPassword("p@ss:word");
      }
    }

    @Test
    void whenItTakesTheMailLater_thenItIsSentOnce() {
      var user = SERVER.setUser("care@harbour.example", "care@harbour.example", "changed");
      var id = post("li@example.org", Mail.Origin.AUTOMATIC);
      outbox.runDue();
      user.setPassword("p@ss:word");

      clock.travelTo(NOW.plus(Duration.ofHours(2)));
      outbox.runDue();

      assertThat(state(id).state()).isEqualTo(Mail.State.SENT);
      assertThat(state(id).lastError()).isEmpty();
      assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }
  }
}
