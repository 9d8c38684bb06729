-- The next version of the three dimensions, where nobody has published one: what operations tell is asked of them. What of it
-- is ours is said in it, as before.
insert into readiness.criteria (set, version, place, body, published, by)
select set, 2, place,
       jsonb_insert(jsonb_insert(jsonb_insert(jsonb_insert(body,
         '{dimensions,1,criteria,-1}', $criterion$
{
 "key": "trained",
 "name": {"th": "มีเจ้าบ้านที่ผ่านการอบรม", "en": "Trained hosts"},
 "remedy": {"th": "ส่งเจ้าบ้านไปอบรมให้ครบสามคน", "en": "Send hosts to a training, until there are three."},
 "weight": 1,
 "picture": false,
 "gauge": {"measure": "trained-hosts", "none": 0, "full": 3}
}
$criterion$::jsonb, true),
         '{dimensions,1,criteria,-1}', $criterion$
{
 "key": "problems",
 "name": {"th": "แก้ปัญหาที่มีผู้แจ้ง", "en": "Problems that are told are settled"},
 "remedy": {"th": "แก้ปัญหาที่มีผู้แจ้งภายในสิบสี่วัน หรือบอกว่าทำไมแก้ไม่ได้", "en": "Mend what you are told of within fourteen days, or say why you cannot."},
 "weight": 1,
 "picture": false,
 "gauge": {"measure": "problems-settled", "none": 50, "full": 100}
}
$criterion$::jsonb, true),
         '{dimensions,2,criteria,-1}', $criterion$
{
 "key": "pictured",
 "name": {"th": "ทุกอย่างมีรูปถ่าย", "en": "Everything has a photograph"},
 "remedy": {"th": "ถ่ายรูปกิจกรรมและบริการให้ครบทุกอย่าง", "en": "Take a photograph of every offer."},
 "weight": 1,
 "picture": false,
 "gauge": {"measure": "pictured-offers", "none": 0, "full": 100}
}
$criterion$::jsonb, true),
         '{dimensions,2,criteria,-1}', $criterion$
{
 "key": "rating",
 "name": {"th": "ผู้มาเยือนพอใจ", "en": "Guests are content"},
 "remedy": {"th": "อ่านสิ่งที่ผู้มาเยือนบอก แล้วแก้เรื่องที่พูดถึงบ่อยที่สุด", "en": "Read what guests say, and mend what they speak of most."},
 "weight": 1,
 "picture": false,
 "gauge": {"measure": "rating", "none": 2, "full": 4.5}
}
$criterion$::jsonb, true),
       published, by
  from readiness.criteria first
 where set = 'cdd' and version = 1
   and not exists (select from readiness.criteria other where other.set = 'cdd' and other.version > 1);
