package io.redress.cases.dossier;

import io.redress.cases.CaseView;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.Evidence;
import io.redress.money.Settlement;
import io.redress.promises.Promise;
import io.redress.shared.Party;
import java.util.List;

/**
 * The file of a case in one of its forms. Whoever writes it takes what it gives out, so that
 * nothing sealed leaves by another page.
 *
 * @param view the case; of it, only what is common to all forms may be written
 * @param decisions as they were kept, oldest first
 */
public record Dossier(
    Form form, CaseView view, List<Decided> decisions, Chain chain, List<Settlement> settlements) {
  public Dossier {
    decisions = List.copyOf(decisions);
    settlements = List.copyOf(settlements);
  }

  /** Who a file is for. */
  public enum Form {
    /** The house: everything, the notes and the brand's thread too. */
    HOUSE,
    /** The consumer: never a note of the house, nor what it and the brand said to each other. */
    CONSUMER
  }

  /**
   * The chain of the case's events.
   *
   * @param links oldest first
   * @param head hash of the last event, in hexadecimal digits
   * @param isWhole whether each link follows from the one before, up to the end that the case names
   */
  public record Chain(List<Chained> links, String head, boolean isWhole) {
    public Chain {
      links = List.copyOf(links);
    }

    /** How many events there are. */
    public int length() {
      return links.size();
    }
  }

  /** Whether everything of the case is in it. */
  public boolean isForHouse() {
    return form == Form.HOUSE;
  }

  /** The threads that this reader has a part in. */
  public List<ThreadKind> threads() {
    return isForHouse() ? List.of(ThreadKind.values()) : List.of(ThreadKind.CONSUMER);
  }

  /** What was said in them, oldest first. */
  public List<Message> messages() {
    return view.conduct().messages().stream()
        .filter(message -> threads().contains(message.thread()))
        .toList();
  }

  /** What was promised to this reader; to anybody, for the house. */
  public List<Promise> promises() {
    return view.conduct().promises().stream()
        .filter(promise -> isForHouse() || promise.toParty() == Party.CONSUMER)
        .toList();
  }

  /**
   * Single events with their hashes. Others than the house get the head alone: a hash of a short
   * text can be guessed at, and would tell what the text does not.
   */
  public List<Chained> links() {
    return isForHouse() ? chain.links() : List.of();
  }

  /** Who does not take our answer; what others ask of the house is for the house alone. */
  public List<Dispute> disputes() {
    return view.conduct().disputes().stream()
        .filter(dispute -> isForHouse() || dispute.claim().kind() == Dispute.Kind.APPEAL)
        .toList();
  }

  /** What the consumer was not content with; their own words and our answers are theirs to have. */
  public List<Complaint> complaints() {
    return view.conduct().complaints();
  }

  /** The files of the case, oldest first. */
  public List<Evidence> evidence() {
    return view.content().evidence();
  }

  /** Whether this reader may have a file as it came: the house, and the consumer who brought it. */
  public boolean holdsOriginal(Evidence file) {
    return file.scan().isOpen() && (isForHouse() || file.addedBy().equals("consumer"));
  }
}
