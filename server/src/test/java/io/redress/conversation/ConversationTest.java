package io.redress.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.StoreTest;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.MessageId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(Conversation.class)
class ConversationTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06.123456789Z");

  @Autowired Conversation conversation;
  @Autowired Tenancy tenancy;
  @Autowired NewIds ids;
  @Autowired JdbcClient jdbc;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private NewMessage message(ThreadKind thread, AuthorKind author, String body) {
    return new NewMessage(
        new MessageId(ids.next()),
        caseId,
        thread,
        author,
        "Clara Neumann",
        MessageChannel.PAGE,
        "en",
        body);
  }

  private MessageId written(ThreadKind thread, AuthorKind author, String body, Instant at) {
    var message = message(thread, author, body);
    tenancy.run(ours, () -> conversation.write(message, at));
    return message.id();
  }

  private List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  @Nested
  class GivenThreadsOfACase {
    @Test
    void whenOneIsRead_thenNoWordOfAnotherIsSeen() {
      written(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "The clasp broke.", NOW);
      written(ThreadKind.BRAND, AuthorKind.STAFF, "May it be repaired?", NOW.plusSeconds(1));
      written(ThreadKind.INTERNAL, AuthorKind.STAFF, "Third time this week.", NOW.plusSeconds(2));
      written(ThreadKind.CONSUMER, AuthorKind.STAFF, "We see to it.", NOW.plusSeconds(3));

      var consumer = tenancy.call(ours, () -> conversation.ofThread(caseId, ThreadKind.CONSUMER));
      var brand = tenancy.call(ours, () -> conversation.ofThread(caseId, ThreadKind.BRAND));
      var all = tenancy.call(ours, () -> conversation.ofCase(caseId));

      assertThat(bodies(consumer)).containsExactly("The clasp broke.", "We see to it.");
      assertThat(bodies(brand)).containsExactly("May it be repaired?");
      assertThat(bodies(all))
          .containsExactly(
              "The clasp broke.", "May it be repaired?", "Third time this week.", "We see to it.");
    }

    @Test
    void whenAPartyWritesInTheThreadOfAnother_thenItCannot() {
      for (var thread : List.of(ThreadKind.BRAND, ThreadKind.INTERNAL)) {
        assertThatThrownBy(() -> message(thread, AuthorKind.CONSUMER, "Hello"))
            .isInstanceOf(IllegalArgumentException.class);
      }
      for (var thread : List.of(ThreadKind.CONSUMER, ThreadKind.INTERNAL)) {
        assertThatThrownBy(() -> message(thread, AuthorKind.BRAND, "Hello"))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }

    @Test
    void whenAnotherMerchantReads_thenThereIsNothing() {
      var id = written(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "The clasp broke.", NOW);
      var theirs = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(theirs, () -> conversation.ofCase(caseId))).isEmpty();
      tenancy.run(theirs, () -> conversation.erase(id, NOW));
      assertThat(bodies(tenancy.call(ours, () -> conversation.ofCase(caseId))))
          .containsExactly("The clasp broke.");
    }
  }

  @Nested
  class GivenAMessage {
    @Test
    void whenItIsWrittenTwice_thenTheDigestsDifferBySaltAndBothAreIntact() {
      var one = message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "yes");
      var two = message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "yes");

      var digestOfOne = tenancy.call(ours, () -> conversation.write(one, NOW));
      var digestOfTwo = tenancy.call(ours, () -> conversation.write(two, NOW));

      assertThat(digestOfOne).hasSize(32).isNotEqualTo(digestOfTwo);
      assertThat(tenancy.call(ours, () -> conversation.isUnchanged(one.id()))).isTrue();
    }

    @Test
    void whenSomebodyChangesItsWords_thenTheDigestTells() {
      var id = written(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "I want a refund.", NOW);

      tenancy.run(
          ours,
          () ->
              jdbc.sql("update message set body = 'I want nothing.' where message_id = :id")
                  .param("id", id.value())
                  .update());

      assertThat(tenancy.call(ours, () -> conversation.isUnchanged(id))).isFalse();
    }

    @Test
    void whenItIsErased_thenWordsAuthorAndSaltAreGoneAndTheDigestStays() {
      var message = message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "I live at Hafenstr. 1");
      var digest = tenancy.call(ours, () -> conversation.write(message, NOW));

      tenancy.run(ours, () -> conversation.erase(message.id(), NOW.plusSeconds(60)));
      tenancy.run(ours, () -> conversation.erase(message.id(), NOW.plusSeconds(90)));

      var left = tenancy.call(ours, () -> conversation.ofCase(caseId)).getFirst();
      assertThat(left.body()).isEmpty();
      assertThat(left.authorName()).isEmpty();
      assertThat(left.erasedAt().map(Instant::getEpochSecond))
          .contains(NOW.plusSeconds(60).getEpochSecond());
      assertThat(kept("digest", message.id())).isEqualTo(digest);
      assertThat(kept("salt", message.id())).isEmpty();
      assertThat(tenancy.call(ours, () -> conversation.isUnchanged(message.id()))).isFalse();
    }

    @Test
    void whenItsCaseIsErased_thenAllItsThreadsAre() {
      written(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "The clasp broke.", NOW);
      written(ThreadKind.INTERNAL, AuthorKind.STAFF, "She called.", NOW);

      tenancy.run(ours, () -> conversation.erase(caseId, NOW));

      assertThat(bodies(tenancy.call(ours, () -> conversation.ofCase(caseId))))
          .containsExactly("", "");
    }

    private byte[] kept(String column, MessageId id) {
      var row =
          tenancy.call(
              ours,
              () ->
                  jdbc.sql("select salt, digest from message where message_id = :id")
                      .param("id", id.value())
                      .query()
                      .singleRow());
      return (byte[]) Objects.requireNonNull(row.get(column));
    }
  }

  @Nested
  class GivenStrangeWords {
    @Test
    void whenTheyHoldWhatNoTextCan_thenTheRestIsKeptAndIntact() {
      var id =
          written(
              ThreadKind.CONSUMER,
              AuthorKind.CONSUMER,
              "a\u0000b\ud800c\r\nd\u0007 我的包坏了 🧵 {x} <b>",
              NOW);

      assertThat(bodies(tenancy.call(ours, () -> conversation.ofCase(caseId))))
          .containsExactly("abc\nd 我的包坏了 🧵 {x} <b>");
      assertThat(tenancy.call(ours, () -> conversation.isUnchanged(id))).isTrue();
    }

    @Test
    void whenThereAreNone_thenTheProblemNamesTheField() {
      assertThatThrownBy(() -> message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, " \n\u0000 "))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.violations().getFirst().field()).isEqualTo("body"));
    }

    @Test
    void whenThereAreTooMany_thenTheProblemCountsThem() {
      assertThat(message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "🧵".repeat(8_000)).body())
          .hasSize(16_000);
      assertThatThrownBy(
              () -> message(ThreadKind.CONSUMER, AuthorKind.CONSUMER, "🧵".repeat(8_001)))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("8001");
    }
  }
}
