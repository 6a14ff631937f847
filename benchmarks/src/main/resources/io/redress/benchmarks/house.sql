-- A house with :count open cases of as many orders, each with three messages, in four scripts. What a
-- row says follows from its number, so that every run measures the same house. Statements end with
-- a semicolon at the end of a line.

create temporary table given (language text, nr int, name text, family text);

insert into given
select 'en', nr, name, family
from unnest(
    array['Anna','Clara','James','Oliver','Sofia','Ines','Marie','Lukas','Emma','Noah','Aoife','Chloé','Zoë','Karl','Björn','Siân','Peter','Ruth','Hugo','Lena','Ivan','Elif','Nadia','Tomasz'],
    array['Neumann','Moreau','Müller','Smith','Brandt','García','Kowalski','O''Neill','Rossi','Jensen','Novák','Dubois','Schäfer','Walker','Hughes','Andersen','Ferreira','Peeters','Silva','Weber','Larsson','Ionescu','Papadopoulou','Yılmaz'])
  with ordinality n(name, family, nr)
union all
select 'zh-Hans', nr, name, family
from unnest(
    array['伟','芳','娜','秀英','敏','静','丽','强','磊','洋','艳','勇','军','杰','娟','涛','明','超','秀兰','霞','平','刚','桂英','子涵'],
    array['王','李','张','刘','陈','杨','黄','赵','吴','周','徐','孙','马','朱','胡','郭','何','林','高','罗','郑','梁','欧阳','司马'])
  with ordinality n(name, family, nr)
union all
select 'ja', nr, name, family
from unnest(
    array['由紀','健太','さくら','大輔','美咲','翔太','陽子','直樹','結衣','拓也','明美','蓮','花子','太郎','千尋','誠','恵','和也','奈々','修','亜美','剛','智子','優'],
    array['田辺','佐藤','鈴木','高橋','田中','伊藤','渡辺','山本','中村','小林','加藤','吉田','山田','佐々木','山口','松本','井上','木村','林','斎藤','清水','山崎','森','池田'])
  with ordinality n(name, family, nr)
union all
select 'ar', nr, name, family
from unnest(
    array['محمد','أحمد','فاطمة','مريم','علي','عمر','نور','ليلى','خالد','يوسف','سارة','هدى','حسن','زينب','إبراهيم','رنا','سلمى','طارق','ياسمين','كريم','منى','سعيد','دينا','وليد'],
    array['الأحمد','العلي','حداد','منصور','الخطيب','السيد','عثمان','الشامي','المصري','النجار','العمري','الحسن','سليمان','القحطاني','الغامدي','بركات','الزهراني','الصباغ','المغربي','حمدان','الفارس','درويش','الراشد','قاسم'])
  with ordinality n(name, family, nr);

create temporary table one as
select i, md5('one' || i) as h,
  case i % 10 when 7 then 'zh-Hans' when 8 then 'ja' when 9 then 'ar' else 'en' end as language,
  cast(:now as timestamptz) - make_interval(mins => i * 5) as at
from generate_series(1, :count) i;

insert into consumer (merchant_id, consumer_id, name, email, phone, country, language, time_zone,
  created_at)
select :merchant, md5('consumer' || o.i)::uuid,
  case o.language when 'en' then a.name || ' ' || b.family when 'ar' then a.name || ' ' || b.family
    when 'ja' then b.family || ' ' || a.name else b.family || a.name end,
  'person' || o.i || '@' || (array['post','mail','letters'])[1 + o.i % 3] || '.example',
  (array['+44 161 ','+86 138 ','+81 90 ','+966 50 '])[1 + o.i % 4]
    || lpad((o.i * 7919 % 10000000)::text, 7, '0'),
  (array['GB','CN','JP','SA'])[1 + o.i % 4], o.language, 'Europe/London', o.at
from one o
join given a on a.language = o.language and a.nr = 1 + o.i * 7 % 24
join given b on b.language = o.language and b.nr = 1 + o.i / 24 % 24;

insert into shop_order (merchant_id, order_id, order_number, consumer_id, placed_at, currency,
  total_minor, shipping_minor, cheapest_shipping_minor, service_fee_minor, contract_channel,
  contract_facts, seller_country, seller_type, seller_capacity, seller_directs_to, request_hash,
  created_at, version)
select :merchant, md5('order' || i)::uuid, 'HL-' || (100000 + i), md5('consumer' || i)::uuid,
  at - interval '9 days', 'EUR', 29800, 0, 0, 0, 'online', '{}', 'DE', 'retailer', 'own_name',
  '{DE}', '\x00', at, 1
from one;

insert into order_line (merchant_id, order_line_id, order_id, line_number, sku, title, variant,
  category, serial, quantity, claimed_units, unit_price_minor, goods_minor, tax_minor,
  discount_minor, shipping_minor, duty_minor, service_fee_minor, item_facts, delivered_at, units,
  shares)
select :merchant, md5('line' || i)::uuid, md5('order' || i)::uuid, 1,
  (array['MK-PARKER','LO-RING','TS-COAT','HL-BOOT','AU-WATCH'])[1 + i % 5] || '-' || i % 900,
  (array['Parker shoulder bag','Ring, 18 ct','Wool coat','Ankle boots','Steel watch','真皮手提包','ショルダーバッグ','حقيبة جلدية'])[1 + i % 8]
    || ', ' || (array['small','medium','large'])[1 + i % 3],
  null, 'handbag', upper(substr(h, 1, 10)), 1, '{[1,2)}', 29800, 29800, 0, 0, 0, 0, 0, '{}',
  at - interval '4 days', '{[1,2)}', '[]'
from one;

insert into after_sales_case (merchant_id, case_id, case_number, order_id, consumer_id, channel,
  status, phase, awaited, money_state, owner, team, language, words, statement_at, opened_at,
  next_due_at, next_promise_kind, last_event_at, version, chain_length, chain_head,
  anchor_promise_id)
select :merchant, md5('case' || i)::uuid, upper(substr(h, 11, 4) || '-' || lpad(to_hex(i), 5, '0')),
  md5('order' || i)::uuid, md5('consumer' || i)::uuid, 'portal',
  (array['submitted','assessing','decided','fulfilling'])[1 + i % 4], 'review_and_approval',
  case when i % 12 = 0 then 'brand' else 'merchant' end,
  case when i % 15 = 0 then 'owed' else 'none' end,
  case when i % 3 = 0 then 'desk' else md5('staff' || i % 40)::uuid::text end, 'desk', language,
  'The strap of it came off on the way to ' || (array['work','Lisbon','the opera'])[1 + i % 3],
  at, at, cast(:now as timestamptz) + make_interval(mins => i % 14400 - 700), 'decision', at, 1, 1,
  '\x00', md5('promise' || i)::uuid
from one;

insert into promise (merchant_id, promise_id, case_id, kind, to_party, owed_by, owner, state, basis,
  made_at, at_risk_at, due_at, next_act_at, version)
select :merchant, md5('promise' || i)::uuid, md5('case' || i)::uuid, 'decision', 'consumer',
  'merchant', 'desk', 'open', 'bench', due - interval '3 days', due - interval '1 day', due, due, 1
from (select i, cast(:now as timestamptz) + make_interval(mins => i % 14400 - 700) as due from one);

insert into case_line (merchant_id, case_line_id, case_id, order_line_id, quantity, reason, answers,
  units, units_held)
select :merchant, md5('case line' || i)::uuid, md5('case' || i)::uuid, md5('line' || i)::uuid, 1,
  'defect', '{}', '{[1,2)}', true
from one;

create temporary table phrase (language text, nr int, words text);

insert into phrase
select 'en', nr, words
from unnest(array[
  'The zip of the bag broke after two days, and I have used it twice only.',
  'Could you tell me when the money will be back on my card, please?',
  'It is smaller than I thought; may I have the medium one in its place?',
  'Thank you for the quick answer. I have sent the parcel this morning.',
  'The courier left it with a neighbour who is away until Thursday.',
  'The stitching at the handle came loose, see the photograph I added.',
  'I would rather have it repaired than replaced, it was a gift.',
  'Nobody rang at the door although the message says that I was not at home.',
  'The colour is not the green that is shown, it is closer to grey.',
  'Please write to me in the evening, I cannot read letters at work.'])
  with ordinality p(words, nr)
union all
select 'zh-Hans', nr, words
from unnest(array[
  '拉链用了两天就坏了，我只背过两次。', '请问退款什么时候能到我的卡里？', '比我想的小，可以换成中号的吗？',
  '谢谢您这么快回复，包裹今天早上已经寄出。', '快递放在邻居家了，他星期四才回来。', '手柄的缝线松了，请看我上传的照片。',
  '我更希望维修，这是朋友送的礼物。', '短信说我不在家，可是没有人按门铃。', '颜色和图片不一样，偏灰色。', '请晚上给我写信，上班时看不了。'])
  with ordinality p(words, nr)
union all
select 'ja', nr, words
from unnest(array[
  'ファスナーが二日で壊れました。まだ二回しか使っていません。', '返金はいつごろカードに戻りますか。', '思ったより小さいので、中サイズに交換できますか。',
  '早速のお返事ありがとうございます。荷物は今朝発送しました。', '宅配の方がお隣に預けたそうです。', '持ち手の縫い目がほつれています。写真をご覧ください。',
  '贈り物なので、交換より修理をお願いしたいです。', '不在票がありましたが、誰も来ていません。', '色が写真と違って、灰色に近いです。', '夜にご連絡いただけると助かります。'])
  with ordinality p(words, nr)
union all
select 'ar', nr, words
from unnest(array[
  'تعطل سحاب الحقيبة بعد يومين ولم أستعملها إلا مرتين.', 'متى يعود المبلغ إلى بطاقتي من فضلكم؟', 'هي أصغر مما ظننت، هل يمكن استبدالها بالمقاس المتوسط؟',
  'شكرا على الرد السريع، أرسلت الطرد هذا الصباح.', 'ترك السائق الطرد عند الجيران وهم مسافرون.', 'انفكت خياطة المقبض، انظروا الصورة المرفقة.',
  'أفضل الإصلاح على الاستبدال لأنها هدية.', 'لم يطرق أحد الباب مع أن الرسالة تقول إني لم أكن في البيت.', 'اللون مختلف عن الصورة، أقرب إلى الرمادي.', 'راسلوني مساء من فضلكم.'])
  with ordinality p(words, nr);

insert into message (merchant_id, message_id, case_id, thread, author_kind, author_name, channel,
  language, body, salt, digest, written_at)
select :merchant, md5('message' || o.i || '/' || n)::uuid, md5('case' || o.i)::uuid,
  (array['consumer','consumer','internal'])[n], (array['consumer','staff','staff'])[n], '', 'page',
  o.language,
  p.words || ' ' || q.words || ' HL-' || (100000 + o.i) || ' ' || substr(o.h, 1 + n * 4, 7),
  '\x00', '\x00', o.at + make_interval(mins => n * 37)
from one o
cross join generate_series(1, 3) n
join phrase p on p.language = o.language and p.nr = 1 + (o.i / 3 + n) % 10
join phrase q on q.language = o.language and q.nr = 1 + (o.i / 31 + n * 3) % 10;
