-- Two sets to begin with; what of them is ours is said in each.
insert into readiness.criteria (set, version, place, body, published, by)
values ('cdd', 1, 'everywhere', $criteria$
{
 "name": {
  "th": "ประเภทชุมชนท่องเที่ยว OTOP นวัตวิถี (สามมิติ)",
  "en": "Classes of OTOP Nawatwithi communities (three dimensions)"
 },
 "about": {
  "th": "สามมิติ น้ำหนัก และชื่อประเภท A ดาวเด่น มาจากกรมการพัฒนาชุมชน ส่วนเกณฑ์ย่อย คะแนนตัด และชื่อประเภท B ถึง D เราตั้งขึ้นเอง เพราะไม่พบในแหล่งที่มา",
  "en": "The three dimensions, their weights and the name of class A are the Community Development Department's. The criteria, the cut-offs and the names of classes B to D are ours: the source did not show them."
 },
 "source": "https://cep.cdd.go.th",
 "dimensions": [
  {
   "key": "attraction",
   "name": {
    "th": "เสน่ห์ดึงดูด",
    "en": "Attraction"
   },
   "weight": 50,
   "criteria": [
    {
     "key": "own-charm",
     "name": {
      "th": "มีสิ่งที่หมู่บ้านอื่นไม่มี",
      "en": "Something that no other village has"
     },
     "remedy": {
      "th": "เลือกทุนหนึ่งอย่างที่เป็นของชุมชนแท้ ๆ เล่าที่มา และบอกว่าใครดูแล",
      "en": "Choose one thing that is truly yours, tell its story, and name who keeps it."
     },
     "weight": 3,
     "picture": true,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "มี แต่ยังไม่ได้เล่า",
        "en": "There is, but it is not told yet"
       },
       "share": 50
      },
      {
       "name": {
        "th": "มี เล่าไว้ และมีผู้ดูแล",
        "en": "There is, it is told, and somebody keeps it"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "experience",
     "name": {
      "th": "ผู้มาเยือนได้ลงมือทำ",
      "en": "Guests do something with their own hands"
     },
     "remedy": {
      "th": "จัดกิจกรรมหนึ่งอย่างที่ผู้มาเยือนทำเองได้ ตั้งแต่ต้นจนได้ของกลับบ้าน",
      "en": "Make one activity that guests do themselves from beginning to end."
     },
     "weight": 2,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ดูได้ แต่ยังไม่ได้ทำ",
        "en": "They can watch, not do"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ได้ลงมือทำ",
        "en": "They do it themselves"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "offers",
     "name": {
      "th": "มีกิจกรรมและบริการให้เลือก",
      "en": "There are offers to choose from"
     },
     "remedy": {
      "th": "เพิ่มกิจกรรมและบริการที่ขายได้จริงให้ครบห้าอย่าง",
      "en": "Enter offers that can really be bought, until there are five."
     },
     "weight": 2,
     "picture": false,
     "gauge": {
      "measure": "offers",
      "none": 0,
      "full": 5
     }
    },
    {
     "key": "season",
     "name": {
      "th": "มีอะไรให้มาได้ทั้งปี",
      "en": "There is a reason to come all year"
     },
     "remedy": {
      "th": "บอกว่าแต่ละเดือนมีอะไร และเดือนไหนพัก",
      "en": "Say what there is in each month, and when you rest."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "มีเฉพาะงานเทศกาล",
        "en": "Only at a festival"
       },
       "share": 0
      },
      {
       "name": {
        "th": "บางฤดู",
        "en": "In some seasons"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทั้งปี",
        "en": "All year"
       },
       "share": 100
      }
     ]
    }
   ]
  },
  {
   "key": "facilities",
   "name": {
    "th": "ความพร้อมของชุมชนและสิ่งอำนวยความสะดวก",
    "en": "Readiness and facilities"
   },
   "weight": 30,
   "criteria": [
    {
     "key": "committee",
     "name": {
      "th": "คณะกรรมการทำงานจริง",
      "en": "The committee works"
     },
     "remedy": {
      "th": "ประชุมทุกเดือนและจดมติไว้",
      "en": "Meet every month and write down what was agreed."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "มี แต่ไม่ค่อยได้ประชุม",
        "en": "There is one that seldom meets"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ประชุมสม่ำเสมอ",
        "en": "It meets regularly"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "toilet",
     "name": {
      "th": "ห้องน้ำสะอาด",
      "en": "A clean toilet"
     },
     "remedy": {
      "th": "มีห้องน้ำสะอาดอย่างน้อยหนึ่งแห่งที่ผู้มาเยือนใช้ได้",
      "en": "Have at least one clean toilet that guests can use."
     },
     "weight": 1,
     "picture": true,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "มี แต่ยังไม่สะอาด",
        "en": "There is one, not clean"
       },
       "share": 50
      },
      {
       "name": {
        "th": "สะอาด มีน้ำ มีสบู่",
        "en": "Clean, with water and soap"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "safety",
     "name": {
      "th": "ปลอดภัย",
      "en": "It is safe"
     },
     "remedy": {
      "th": "ทำรายการจุดเสี่ยง เตรียมเสื้อชูชีพและยา และรู้ว่าจะโทรหาใคร",
      "en": "List the risks, keep life jackets and first aid, and know whom to call."
     },
     "weight": 1,
     "picture": true,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "มีบางส่วน",
        "en": "Partly"
       },
       "share": 50
      },
      {
       "name": {
        "th": "มีครบและซ้อมแล้ว",
        "en": "All of it, and practised"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "answered",
     "name": {
      "th": "ตอบการจองทันเวลา",
      "en": "Bookings are answered in time"
     },
     "remedy": {
      "th": "ให้มีคนถือโทรศัพท์ตอบการจองทุกวัน",
      "en": "Let somebody hold the telephone and answer every day."
     },
     "weight": 2,
     "picture": false,
     "gauge": {
      "measure": "answered-in-time",
      "none": 50,
      "full": 95
     }
    }
   ]
  },
  {
   "key": "goods",
   "name": {
    "th": "สินค้าและบริการ",
    "en": "Goods and services"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "priced",
     "name": {
      "th": "ทุกอย่างบอกราคา",
      "en": "Everything has a price"
     },
     "remedy": {
      "th": "ใส่ราคาให้กิจกรรมและบริการทุกอย่าง",
      "en": "Give every offer its price."
     },
     "weight": 1,
     "picture": false,
     "gauge": {
      "measure": "priced-offers",
      "none": 0,
      "full": 100
     }
    },
    {
     "key": "souvenir",
     "name": {
      "th": "มีของฝากของชุมชน",
      "en": "There is something of the village to take home"
     },
     "remedy": {
      "th": "ทำของฝากหนึ่งอย่างจากทุนของชุมชน และบอกว่าใครทำ",
      "en": "Make one thing to take home from what the village has, and say who made it."
     },
     "weight": 1,
     "picture": true,
     "levels": [
      {
       "name": {
        "th": "ยังไม่มี",
        "en": "Not yet"
       },
       "share": 0
      },
      {
       "name": {
        "th": "มี แต่ซื้อมาขาย",
        "en": "There is, bought elsewhere"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ชุมชนทำเอง",
        "en": "Made by the village"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "guests",
     "name": {
      "th": "มีผู้มาเยือนสม่ำเสมอ",
      "en": "Guests come regularly"
     },
     "remedy": {
      "th": "เข้าร่วมเส้นทางเชื่อมโยง และเปิดรับจองในวันธรรมดา",
      "en": "Join a linked route and take bookings on weekdays."
     },
     "weight": 1,
     "picture": false,
     "gauge": {
      "measure": "months-with-guests",
      "none": 0,
      "full": 12
     }
    }
   ]
  }
 ],
 "grades": [
  {
   "key": "a",
   "name": {
    "th": "A ดาวเด่น",
    "en": "A: Attractive"
   },
   "least": 80,
   "standing": "LEADING"
  },
  {
   "key": "b",
   "name": {
    "th": "B พร้อมรับผู้มาเยือน",
    "en": "B: ready for guests"
   },
   "least": 60,
   "standing": "READY"
  },
  {
   "key": "c",
   "name": {
    "th": "C กำลังพัฒนา",
    "en": "C: on the way"
   },
   "least": 40,
   "standing": "GROWING"
  },
  {
   "key": "d",
   "name": {
    "th": "D เริ่มต้น",
    "en": "D: at the beginning"
   },
   "least": 0,
   "standing": "GROWING"
  }
 ]
}
$criteria$, '2026-11-26T00:00:00Z', 'job:migration');
insert into readiness.criteria (set, version, place, body, published, by)
values ('cbt', 1, 'everywhere', $criteria$
{
 "name": {
  "th": "มาตรฐานการท่องเที่ยวโดยชุมชน (ห้าด้าน)",
  "en": "Community-based tourism standard (five dimensions)"
 },
 "about": {
  "th": "ห้าด้านมาจากมาตรฐานการท่องเที่ยวโดยชุมชนของไทย ส่วนน้ำหนักเท่ากัน เกณฑ์ย่อย และประเภท เราตั้งขึ้นเอง",
  "en": "The five dimensions are those of the CBT Thailand standard. The equal weights, the criteria and the classes are ours."
 },
 "source": "https://so02.tci-thaijo.org/index.php/JCDLQ/article/view/268508",
 "dimensions": [
  {
   "key": "management",
   "name": {
    "th": "การบริหารจัดการ",
    "en": "Management"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "rules",
     "name": {
      "th": "มีกติกาที่ชุมชนตกลงกัน",
      "en": "Rules that the village has agreed on"
     },
     "remedy": {
      "th": "ประชุมตกลงกติกา แล้วเขียนไว้ให้ทุกคนเห็น",
      "en": "Agree on rules in a meeting and write them where all can see."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "in-time",
     "name": {
      "th": "ตอบการจองทันเวลา",
      "en": "Bookings are answered in time"
     },
     "remedy": {
      "th": "ให้มีคนถือโทรศัพท์ตอบการจองทุกวัน",
      "en": "Let somebody hold the telephone and answer every day."
     },
     "weight": 1,
     "picture": false,
     "gauge": {
      "measure": "answered-in-time",
      "none": 50,
      "full": 95
     }
    }
   ]
  },
  {
   "key": "economy",
   "name": {
    "th": "เศรษฐกิจ สังคม และคุณภาพชีวิต",
    "en": "Economy, society and quality of life"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "sharing",
     "name": {
      "th": "แบ่งรายได้ตามกติกา",
      "en": "Income is shared by a rule"
     },
     "remedy": {
      "th": "ลงมติกติกาแบ่งปัน แล้วเผยแพร่",
      "en": "Vote on a sharing rule and publish it."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "fund",
     "name": {
      "th": "มีกองทุนชุมชน",
      "en": "There is a community fund"
     },
     "remedy": {
      "th": "ตั้งกองทุนและรายงานยอดทุกเดือน",
      "en": "Set up a fund and report its balance each month."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    }
   ]
  },
  {
   "key": "culture",
   "name": {
    "th": "วัฒนธรรม",
    "en": "Culture"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "told",
     "name": {
      "th": "เรื่องเล่าของชุมชนบันทึกไว้",
      "en": "The village's stories are written down"
     },
     "remedy": {
      "th": "ให้ผู้เฒ่าเล่า แล้วบันทึกไว้พร้อมชื่อผู้เล่า",
      "en": "Let the elders tell, and write it down with their names."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "sacred",
     "name": {
      "th": "บอกผู้มาเยือนว่าอะไรไม่ควรทำ",
      "en": "Guests are told what not to do"
     },
     "remedy": {
      "th": "เขียนข้อควรปฏิบัติไว้ในหน้าชุมชน",
      "en": "Write it on the village's page."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    }
   ]
  },
  {
   "key": "nature",
   "name": {
    "th": "ธรรมชาติและสิ่งแวดล้อม",
    "en": "Nature and environment"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "waste",
     "name": {
      "th": "จัดการขยะ",
      "en": "Waste is taken care of"
     },
     "remedy": {
      "th": "แยกขยะ และงดโฟมกับถุงพลาสติก",
      "en": "Sort waste; no foam, no plastic bags."
     },
     "weight": 1,
     "picture": true,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "limit",
     "name": {
      "th": "รู้ว่ารับได้วันละกี่คน",
      "en": "You know how many guests a day you bear"
     },
     "remedy": {
      "th": "ตกลงจำนวนสูงสุดต่อวัน แล้วใส่ไว้ในปฏิทิน",
      "en": "Agree on the most a day, and enter it."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    }
   ]
  },
  {
   "key": "service",
   "name": {
    "th": "บริการและความปลอดภัย",
    "en": "Service and safety"
   },
   "weight": 20,
   "criteria": [
    {
     "key": "first-aid",
     "name": {
      "th": "มีคนปฐมพยาบาลเป็น",
      "en": "Somebody knows first aid"
     },
     "remedy": {
      "th": "ส่งคนไปเรียนปฐมพยาบาลหนึ่งวัน",
      "en": "Send somebody to a day of first aid."
     },
     "weight": 1,
     "picture": false,
     "levels": [
      {
       "name": {
        "th": "ยังไม่ได้ทำ",
        "en": "Not done"
       },
       "share": 0
      },
      {
       "name": {
        "th": "ทำบางส่วน",
        "en": "Partly done"
       },
       "share": 50
      },
      {
       "name": {
        "th": "ทำแล้ว",
        "en": "Done"
       },
       "share": 100
      }
     ]
    },
    {
     "key": "prices",
     "name": {
      "th": "ทุกอย่างบอกราคา",
      "en": "Everything has a price"
     },
     "remedy": {
      "th": "ใส่ราคาให้กิจกรรมและบริการทุกอย่าง",
      "en": "Give every offer its price."
     },
     "weight": 1,
     "picture": false,
     "gauge": {
      "measure": "priced-offers",
      "none": 0,
      "full": 100
     }
    }
   ]
  }
 ],
 "grades": [
  {
   "key": "ready",
   "name": {
    "th": "ผ่าน",
    "en": "Passed"
   },
   "least": 70,
   "standing": "READY"
  },
  {
   "key": "growing",
   "name": {
    "th": "กำลังพัฒนา",
    "en": "On the way"
   },
   "least": 0,
   "standing": "GROWING"
  }
 ]
}
$criteria$, '2026-11-26T00:00:00Z', 'job:migration');
