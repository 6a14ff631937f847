-- Why: finance looks at what is not proven to have arrived by how old it is; among all refunds of a
-- house these are few.
create index refund_intent_open on refund_intent (merchant_id, created_at)
  where state <> 'settled';
