package io.redress.people.session;

import io.redress.people.access.SessionType;
import io.redress.shared.OrderLineId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes what a session keeps as JSON and reads it back, to the named types only.
 *
 * <p>A value that an earlier release wrote in another form is left out: whoever began something
 * begins it again.
 */
@Component
final class SessionJson {
  private static final Logger LOG = LoggerFactory.getLogger(SessionJson.class);
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  private final JsonMapper json;
  private final Map<String, SessionType> byName;
  private final Map<Class<?>, SessionType> byClass;

  SessionJson(List<SessionType> types) {
    this.json = JsonMapper.builder().addModule(namesOfLines()).build();
    this.byName = types.stream().collect(Collectors.toMap(SessionType::name, Function.identity()));
    this.byClass = types.stream().collect(Collectors.toMap(SessionType::type, Function.identity()));
  }

  // Names in an object are texts; an id has to be told how it is read from one.
  private static SimpleModule namesOfLines() {
    return new SimpleModule()
        .addKeyDeserializer(
            OrderLineId.class,
            new KeyDeserializer() {
              @Override
              public Object deserializeKey(String name, DeserializationContext context) {
                return OrderLineId.parse(name);
              }
            });
  }

  /** Refuses what could not be read again. */
  void requireKnown(Object value) {
    var _ = typeOf(value);
  }

  /** All attributes as one object. */
  String write(Map<String, Object> attributes) {
    var all = json.createObjectNode();
    attributes.forEach(
        (name, value) -> {
          var kept = json.createObjectNode();
          kept.put(TYPE, typeOf(value).name());
          kept.set(VALUE, json.valueToTree(value));
          all.set(name, kept);
        });
    return json.writeValueAsString(all);
  }

  /** The attributes of a kept session. */
  Map<String, Object> read(String text) {
    var attributes = new LinkedHashMap<String, Object>();
    json.readTree(text)
        .properties()
        .forEach(each -> read(each.getKey(), each.getValue(), attributes));
    return attributes;
  }

  private void read(String name, JsonNode kept, Map<String, Object> attributes) {
    var type = byName.get(kept.path(TYPE).asString(""));
    if (type == null) {
      return;
    }
    try {
      attributes.put(name, json.treeToValue(kept.path(VALUE), type.type()));
    } catch (JacksonException unreadable) {
      LOG.info("A session keeps a {} of another form; it is left out.", type.name());
    }
  }

  private SessionType typeOf(Object value) {
    var type = byClass.get(value.getClass());
    if (type == null) {
      throw new IllegalStateException(
          value.getClass().getName() + " is no type that sessions keep: name it by a SessionType.");
    }
    return type;
  }
}
