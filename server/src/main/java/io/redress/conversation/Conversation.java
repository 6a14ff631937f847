package io.redress.conversation;

import io.redress.conversation.domain.SaltedDigest;
import io.redress.conversation.store.MessageStore;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.MessageId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The threads of cases: what was said between the house, the consumer and the brand. */
@Component
public class Conversation {
  private static final int SALT_BYTES = 32;

  private final MessageStore store;
  private final SecureRandom random = new SecureRandom();

  Conversation(MessageStore store) {
    this.store = store;
  }

  /**
   * Writes a message and returns its salted SHA-256 digest, for the chain of the case. The digest
   * outlives the words: whoever has it alone learns nothing from it.
   */
  @Transactional
  public byte[] write(NewMessage message, Instant now) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var written = message.writtenAt(now);
    var digest = SaltedDigest.of(written, salt);
    store.insert(written, digest);
    return digest.digest();
  }

  /** All messages of a case, of every thread, oldest first; for the house only. */
  @Transactional(readOnly = true)
  public List<Message> ofCase(CaseId id) {
    return store.ofCase(id).ask();
  }

  /** The question for {@link #ofCase}, to be asked with others. */
  public Question<List<Message>> questionOfCase(CaseId id) {
    return store.ofCase(id);
  }

  /**
   * The question when a person of the house wrote to the consumers of these cases last; to be asked
   * with others.
   */
  public Question<Map<CaseId, Instant>> questionOfLastWord(Collection<CaseId> cases) {
    return store.lastWordOfHouse(cases);
  }

  /** The messages of one thread, oldest first; the only ones its party may be shown. */
  @Transactional(readOnly = true)
  public List<Message> ofThread(CaseId id, ThreadKind thread) {
    return store.ofThread(id, thread);
  }

  /** Whether the words are still those the digest was taken of; never of erased ones. */
  @Transactional(readOnly = true)
  public boolean isUnchanged(MessageId id) {
    var digest = store.digestOf(id);
    return store.byId(id).flatMap(message -> digest.filter(kept -> kept.isOf(message))).isPresent();
  }

  /**
   * Erases words, author and salt of one message; its digest stays and can no longer be guessed at.
   * Doing it again changes nothing.
   */
  @Transactional
  public void erase(MessageId id, Instant now) {
    store.erase(id, now);
  }

  /** Erases all messages of a case. */
  @Transactional
  public void erase(CaseId id, Instant now) {
    store.erase(id, now);
  }
}
