package io.redress.conversation.domain;

import io.redress.conversation.Letter;
import io.redress.conversation.Mail;
import java.util.HashMap;
import java.util.Map;

/**
 * What a letter says: the key of its messages and the facts they name.
 *
 * @param key {@code mail.<key>.subject}, {@code .body} and {@code .button} are its messages
 * @param origin whether it carries the words of a person
 */
public record Wording(String key, Mail.Origin origin, Map<String, Fact> facts) {
  public Wording {
    facts = Map.copyOf(facts);
  }

  static Wording of(String key) {
    return new Wording(key, Mail.Origin.AUTOMATIC, Map.of());
  }

  /** The wording of a letter about this matter. */
  static Wording of(String key, Letter.Matter matter) {
    return of(key)
        .with("number", new Fact.Text(matter.number()))
        .with("goods", new Fact.Text(matter.goods()));
  }

  Wording with(String name, Fact fact) {
    var more = new HashMap<>(facts);
    more.put(name, fact);
    return new Wording(key, origin, more);
  }

  Wording with(String name, String words) {
    return with(name, new Fact.Text(words));
  }

  Wording writtenByPerson() {
    return new Wording(key, Mail.Origin.PERSON, facts);
  }
}
