package io.redress.cases.web;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The decision contract as schemas, made from the catalogues of facts and terms. */
final class ContractSchemas {
  private ContractSchemas() {}

  static void addTo(OpenAPI api) {
    api.getComponents().addSchemas("Facts", facts());
    api.getComponents().addSchemas("Decision", decision());
  }

  private static Schema<?> facts() {
    var facts =
        new ObjectSchema()
            .additionalProperties(false)
            .description(
                "What is known of one case line; an absent fact is unknown, never false. Or"
                    + " {\"cases\": [{\"id\", \"inputs\"}]} with such facts as inputs.");
    for (var fact : Fact.values()) {
      put(facts, List.of(fact.path().split("\\.")), value(fact));
    }
    var one =
        new ObjectSchema()
            .addProperty("id", new StringSchema())
            .addProperty("inputs", new Schema<>().$ref("#/components/schemas/Facts"));
    facts.addProperty("cases", new ArraySchema().items(one));
    return facts;
  }

  private static void put(Schema<?> parent, List<String> path, Schema<?> value) {
    var name = path.getFirst();
    var known = parent.getProperties() == null ? null : parent.getProperties().get(name);
    if (path.size() == 1) {
      if (known == null) {
        parent.addProperty(name, value);
      }
      return;
    }
    var group = known instanceof ObjectSchema ? known : new ObjectSchema();
    parent.addProperty(name, group);
    put(group, path.subList(1, path.size()), value);
  }

  private static Schema<?> value(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> new BooleanSchema();
      case CHOICE -> choice(fact.choices());
      case CHOICE_OR_DATE -> text(fact.choices() + " or a date");
      case FLAG_OR_DATE -> new Schema<>().description("true, false or a date");
      case FLAG_OR_AMOUNT -> new Schema<>().description("true, false or an amount");
      case FLAG_OR_TEXT -> new Schema<>().description("true, false or words");
      case COUNTRY -> text("ISO 3166-1 alpha-2, with a subdivision where law differs");
      case COUNTRIES -> new ArraySchema().items(text("ISO 3166-1 alpha-2"));
      case ZONE -> text("IANA time zone");
      case DATE -> new StringSchema().format("date");
      case DATES -> new ArraySchema().items(new StringSchema().format("date"));
      case INSTANT -> new StringSchema().format("date-time");
      case AMOUNT -> new NumberSchema();
      case NUMBER -> new IntegerSchema();
      case CURRENCY -> text("ISO 4217");
      case CATEGORY -> choice(Arrays.stream(Category.values()).map(Codes::of).toList());
      case REMEDY -> remedy();
      case REMEDIES -> new ArraySchema().items(remedy());
      case BRAND_POLICY -> text("Id of brand terms");
      case TEXT -> new StringSchema();
      case TEXTS -> new ArraySchema().items(new StringSchema());
      case SPECIAL_TERMS ->
          new ArraySchema().items(new ObjectSchema().description("when, and other terms for it"));
    };
  }

  private static Schema<?> decision() {
    var decision =
        new ObjectSchema()
            .addProperty("entitled", new BooleanSchema().nullable(true))
            .addProperty("certainty", choice(List.of("certain", "presumed")))
            .addProperty(
                "basis",
                choice(
                    List.of(
                        "statute", "brand_policy", "store_policy", "store_policy_needed", "none")))
            .addProperty("remedies", new ArraySchema().items(remedy()));
    for (var term : Term.values()) {
      decision.addProperty(term.key(), value(term));
    }
    return decision
        .addProperty("entitlements", new ArraySchema().items(new ObjectSchema()))
        .addProperty("alternatives", new ArraySchema().items(new ObjectSchema()))
        .addProperty("missingFacts", new ArraySchema().items(new StringSchema()))
        .addProperty("nextQuestion", new ObjectSchema())
        .addProperty("explanation", new ArraySchema().items(new StringSchema()))
        .addProperty("exposure", new ObjectSchema())
        .addProperty("grounds", new ArraySchema().items(new ObjectSchema()))
        .description("What may be claimed, why, and what is still open");
  }

  private static Schema<?> value(Term term) {
    var type = term.type();
    if (type == Boolean.class) {
      return new BooleanSchema();
    }
    if (type == Integer.class) {
      return new IntegerSchema();
    }
    if (type == BigDecimal.class) {
      return new NumberSchema();
    }
    if (type == LocalDate.class) {
      return new StringSchema().format("date");
    }
    return type == Remedy.class ? new ArraySchema().items(remedy()) : new StringSchema();
  }

  private static Schema<?> remedy() {
    return choice(Arrays.stream(Remedy.values()).map(Remedy::code).toList());
  }

  private static Schema<?> choice(List<String> choices) {
    var schema = new StringSchema();
    choices.forEach(schema::addEnumItem);
    return schema;
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }
}
