package io.redress.rulebook.text;

import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Makes one document of what a parser tells piece by piece. It stops where a text nests deeper than
 * anybody writes: whatever follows it down step by step would run out of stack, however short the
 * text is.
 */
final class NodeReader {
  /** No rule and no fact has half as many. */
  static final int MOST_LEVELS = 64;

  private final Iterator<Event> events;

  NodeReader(Iterable<Event> events) {
    this.events = events.iterator();
  }

  /** The one document; an empty table where there is none. */
  Node document() throws UnreadableText {
    var _ = events.next(); // the text begins
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return new Table(Map.of(), 1);
    }
    var root = node(events.next(), 1);
    var _ = events.next(); // the document ends
    var next = events.next();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw new UnreadableText(line(next), "expected YAML: but found another document");
    }
    return root;
  }

  private Node node(Event event, int level) throws UnreadableText {
    var line = line(event);
    if (level > MOST_LEVELS) {
      throw new UnreadableText(
          line, "expected at most " + MOST_LEVELS + " lists and tables, one in the other");
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> items(line, level);
      case MappingStart -> table(line, level);
      default -> throw new UnreadableText(line, "aliases are not read");
    };
  }

  private static Scalar scalar(ScalarEvent event) {
    var text = event.getValue();
    var isEmpty = event.isPlain() && List.of("", "~", "null").contains(text);
    return new Scalar(text, isEmpty, line(event));
  }

  private Items items(int line, int level) throws UnreadableText {
    var elements = new ArrayList<Node>();
    for (var next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      elements.add(node(next, level + 1));
    }
    return new Items(elements, line);
  }

  private Table table(int line, int level) throws UnreadableText {
    var entries = new LinkedHashMap<String, Node>();
    for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
      if (!(next instanceof ScalarEvent key)) {
        throw new UnreadableText(line, "a key must be a word");
      }
      if (entries.put(key.getValue(), node(events.next(), level + 1)) != null) {
        throw new UnreadableText(line(key), key.getValue() + " is there twice");
      }
    }
    return new Table(entries, line);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
