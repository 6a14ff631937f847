package io.redress.orders.store;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads facts as JSON; decimals stay exact. */
@Component
final class FactsJson {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  Map<String, Object> read(String json) {
    return mapper.readValue(json, FACTS);
  }
}
