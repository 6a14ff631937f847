package io.redress.cases.web;

import io.redress.cases.outbound.PackingPhotos;
import io.redress.goods.outbound.PackingPolicy;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of which goods the house takes a picture of the open box. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/packing-policy")
class PackingPolicyApi {
  private final PackingPhotos photos;

  PackingPolicyApi(PackingPhotos photos) {
    this.photos = photos;
  }

  /** Of which goods none is needed. */
  @Schema(name = "PackingPolicy")
  record Policy(
      @Schema(description = "Groups of goods, like `beauty`; of all others one is needed")
          @Nullable List<@Nullable String> withoutPhoto) {
    static Policy of(PackingPolicy policy) {
      return new Policy(new ArrayList<>(new TreeSet<>(policy.withoutPhoto())));
    }

    PackingPolicy read() {
      var fields = new Fields();
      var groups = fields.list("withoutPhoto", withoutPhoto, PackingPolicy.MOST_GROUPS);
      fields.refuse();
      return new PackingPolicy(Set.copyOf(groups));
    }
  }

  @Operation(summary = "Of which goods a picture of the open box is needed before it is closed")
  @GetMapping
  Policy policy() {
    return Policy.of(photos.current());
  }

  @Operation(
      summary = "Say of which groups of goods no picture is needed",
      description = "What is to be packed already keeps what was needed of it.")
  @PutMapping
  Policy set(@RequestBody Policy body) {
    return Policy.of(photos.set(body.read()));
  }
}
