package io.redress.faces.desk;

import gg.jte.Content;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * How the house stands with one brand.
 *
 * @param headline the brand, and how it stands in one sentence
 * @param lede who looks after it, and who is at the desk there
 * @param wide what other parts of the house say of the brand, in the wide column
 * @param beside the same in the narrow column
 * @param edits what can be changed about the brand as a whole; none for who may not
 */
public record BrandView(
    String name,
    String headline,
    String lede,
    Optional<NoteView> note,
    List<Contact> contacts,
    List<Agreed> agreed,
    List<Account> accounts,
    String unknown,
    List<FactView> dealing,
    List<Content> wide,
    List<Content> beside,
    Edits edits,
    List<String> history) {
  public BrandView {
    contacts = List.copyOf(contacts);
    agreed = List.copyOf(agreed);
    accounts = List.copyOf(accounts);
    dealing = List.copyOf(dealing);
    wide = List.copyOf(wide);
    beside = List.copyOf(beside);
    history = List.copyOf(history);
  }

  /**
   * Addresses of forms; empty for who may change nothing.
   *
   * @param terms one for each kind of term
   */
  public record Edits(
      String contact, String account, String dealing, String purchases, List<LinkView> terms) {
    public Edits {
      terms = List.copyOf(terms);
    }

    /** Whether anything may be changed. */
    public boolean isThere() {
      return !contact.isEmpty();
    }
  }

  /**
   * Somebody who is asked.
   *
   * @param reach e-mail and phone
   * @param what topics and countries
   * @param hours of the week, and where
   * @param now whether they are there, or until when they are not
   * @param links to change it and to end it
   */
  public record Contact(
      String name,
      List<String> reach,
      String what,
      String languages,
      String hours,
      String now,
      List<LinkView> links) {
    public Contact {
      reach = List.copyOf(reach);
      links = List.copyOf(links);
    }
  }

  /**
   * Something that was agreed.
   *
   * @param counts whether it is relied on: the brand has said it, and it has started and not ended
   */
  public record Agreed(
      String what, String first, String rest, String source, boolean counts, List<LinkView> links) {
    public Agreed {
      links = List.copyOf(links);
    }
  }

  /**
   * An account with which the house buys.
   *
   * @param icon the name of its drawing, which the words beside it say too
   * @param percent of the cap, 0 to 100; -1 where there is none
   * @param used what was bought, and of what
   * @param why in which way it is not normal; may be empty
   */
  public record Account(
      String place,
      String number,
      String icon,
      String state,
      int percent,
      String used,
      String why,
      List<LinkView> links) {
    public Account {
      links = List.copyOf(links);
    }
  }
}
