/* What the forms of a word have in common, as keys: the twin of briefing/search/stems.py, where the rules are
   written down. Needs spelling.js and english.js. */
"use strict";

const searchStems = (() => {
  const words = (...lines) => new Set(lines.join("").split(" ").filter(Boolean).map(searchSpelling.normalise));
  const LAST = [["هما", 3], ["وهم", 3], ["وها", 3], ["وه", 3], ["ها", 3], ["هم", 3], ["هن", 4], ["نا", 3], ["ه", 3]];
  const ENDINGS = [["وا", 3], ["ات", 3], ["ون", 4], ["ين", 4], ["ان", 4], ["ت", 3], ["ا", 4], ["ي", 4], ["و", 4], ["ء", 3]];
  const NOT_AFTER = { نا: "اوي", ت: "ا" };
  const ARTICLES = ["وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال"];
  const PROCLITICS = ["و", "ف", "ب", "ك", "ل", "ول", "وب", "وك", "فل", "فب", "فك"];
  const [REST, REST_AFTER_ARTICLE] = [3, 2];
  const UNCUT = words(
    "ثلاثاء ثلاثا اربعاء اربعا داخلي خارجي رئيسي شرطة مدرسة جمعة كردستان برلمان فلسطين آليات " +
      "اتجاه مشبوه تفاهم تنبيه توجيه تشويه انتباه اشتباه مياه كريه نزيه شبيه فقيه وجوه وفيات قضية قبيلة إيزيدي يزيدي عينات",
  );
  const ARABIC = /^[ء-ي]+$/;

  const NUMBER = /^(?:[وفبكل]{1,2}([0-9]+)|([0-9]+)(?:st|nd|rd|th|م))$/;

  const STOP_WORDS = words(
    "في من الي علي عن مع ان او ثم لا ما لم لن قد كل اي هو هي هم هذا هذه ذلك تلك هولاء الذي التي الذين ايضا كما لكن بل حتي اذا منذ عند بين " +
    "كان كانت يكون تكون انه انها به بها فيه فيها منه منها له لها لهم عليه عليها اليه اليها وفي ومن وعلي وقد ولا وما وان والي و ف ب ل ك " +
    "شو شنو وين متي امتي ايمتي كيف كم هل ماذا لماذا ليش مين اين صار صارت جري حصل يلي اللي هاد هاي هون عم تم ليس ليست " +
    "لذلك كذلك انهم بانه بانها لانه لانها لكنه لكنها بعده بعدها قبله قبلها " +
    "الينا اليهم اليكم اليك علينا عليهم عليكم لنا بنا لكم معهم منهم عنه عنها معه معها فيهم عنهم كانوا وهو وهي وكان وكانت " +
    "ومن وعن ولم ولكن فيما حول خلال قبل بعد بعض غير بدون دون " +
    "the a an of in on at to for from by with and or but is are was were be been being it its this that these those as into " +
    "than then there their they them he his him she her we our you your i not no do does did has have had will would can could " +
    "how many much what who whom whose when where why which while about after before during over under also only some any happened without " +
    "al el ar as ash az ez ad ed an en at et er es",
  );

  const comesOff = (word, ending, rest) => {
    const left = word.length - ending.length;
    return left >= rest && word.endsWith(ending) && !(NOT_AFTER[ending] || "").includes(word[left - 1]);
  };

  const without = (word, endings) => {
    const found = UNCUT.has(word) ? null : endings.find(([ending, rest]) => comesOff(word, ending, rest));
    return found ? word.slice(0, -found[0].length) : word;
  };

  const withoutEndings = (word) => {
    let [longer, shorter] = ["", without(word, LAST)];
    while (shorter !== longer) [longer, shorter] = [shorter, without(shorter, ENDINGS)];
    return shorter;
  };

  const RADICAL = new Set();
  words(
    "الغام الغاء القاء الاف آليات المان المانيا التزام التحاق التقاء التماس التفاف التهاب الهام الحاح الحاق الكتروني البوم الياس " +
    "الغي القي الهي الوف الوية الوان الفي الزام التزم التحق التقي التقت " +
    "وكالة وكيل والد والي وزير وزارة وزراء وحدة وحيد وفود وفاة وقود وقوع وقاية وقفة وثيقة وثائق وسائل وسيلة وسيط وصول وضعت وطني ولاية " +
    "ولادة اولاد وجود وجوه وادي واحد واسع واضح واقع واقعة وقائع واشنطن واجب وسام وديع وعود وظيفة وضوح وساطة ورشة وجهة ورقة وقعت " +
    "وصلت وفيات وطنية وليد وردت واردات واصل واجه وافق وقفت وجبة " +
    "فصيل فصائل فعلي فعال فعالية فريق فترة فرنسي فرنسا فوضي فيديو فياض فيلق فرات فرار فيدرالي فضاء فضائي فكرة فلاح فايد فارس فاروق " +
    "فاضل فلسطين فندق فرقة فوري فئات فاعل فحوص فقرة فروع فردي فقدان فيصل فورا فجرت فداء فتاة فتيات فرضت فتحت فرقاطة " +
    "بلدة بلاد بلدية بلدان بداية بدون برلمان بريطاني بشار بعثة بناء بناية بيان بيوت باحث بادية باري بارز باقي بحري برنامج برامج بريد " +
    "بضائع بطاقة بعيد بقاء بوتين بيروت بيئة بالغ بالون بترول بسيط بستان بنادق بندقية بركان برميل براميل بغداد بطارية بقيت بدات بلغت " +
    "بارود بطولة باستثناء بداخل بينهم بينما بيشمركه بلاغ بلجيكا باكستان بعضهم بوكمال بوابة بشري " +
    "كتلة كتيبة كتائب كتاب كردي كانون كامل كاميرا كبار كبير كثير كثافة كلمة كمين كمائن كنيسة كهرباء كوباني كوبان كوكب كيلومتر كيلو " +
    "كيماوي كيميائي كفاح كرامة كاتب كادر كوادر كارثة كاذب كلاشينكوف كافة كافي كذلك كمية كانت كشفت كلاهما كتابة كثفت كارثي كراج كردستان " +
    "لغم لغما لبنان لبناني لجنة لجان لقاء لاجئ لغوي ليبيا ليبي لواء لوجستي لاذقية لافتة لاحق لازم لاعب لحظة لسان لطيف لهجة ليست " +
    "ليلة لندن لغة لوحة ليرة لجوء ليلا لافت لديه لديها لدينا لديهم لقيت",
  ).forEach((word) => RADICAL.add(withoutEndings(word)));

  const isStopWord = (word) =>
    STOP_WORDS.has(word) || (/^[وف]/.test(word) && STOP_WORDS.has(word.slice(1)) && word.length > REST && !RADICAL.has(word));

  const off = (before, word) => word.slice(before.length);
  const unique = (keys) => [...new Set(keys)];

  const arabicKeys = (word) => {
    const begins = (before) => word.startsWith(before);
    const radical = ["", ...PROCLITICS].find((before) => begins(before) && RADICAL.has(withoutEndings(off(before, word))));
    if (radical !== undefined) return [withoutEndings(off(radical, word))];
    const article = ARTICLES.find((before) => begins(before) && word.length - before.length >= REST_AFTER_ARTICLE) || "";
    const rests = PROCLITICS.filter(begins).map((before) => off(before, word));
    const later = rests.filter((rest) => !/^[ال]ل/.test(rest) && !STOP_WORDS.has(rest)).map(withoutEndings);
    return unique([withoutEndings(off(article, word)), ...later.filter((key) => key.length >= REST)]);
  };

  const number = (word) => {
    const found = NUMBER.exec(word) || [];
    return found[1] || found[2] || "";
  };

  const stemKeys = (word) => {
    if (isStopWord(word)) return [word];
    if (ARABIC.test(word)) return arabicKeys(word);
    return [searchEnglish(word) || number(word) || word];
  };

  const hasArticle = (word) =>
    word.startsWith("ال") && word.length - 2 >= REST_AFTER_ARTICLE && !STOP_WORDS.has(word) && !RADICAL.has(withoutEndings(word));

  const nameKey = (word) => (hasArticle(word) ? word.slice(2) : word);

  const nameKeys = (word) => {
    if (number(word)) return [word, number(word)];
    if (!ARABIC.test(word) || STOP_WORDS.has(word) || RADICAL.has(withoutEndings(word))) return [word];
    const rests = [...ARTICLES, ...PROCLITICS].filter((before) => word.startsWith(before)).map((before) => off(before, word));
    const keys = unique([word, ...rests].filter((rest) => rest.length >= REST_AFTER_ARTICLE && !hasArticle(rest)));
    return keys.length ? keys : [word];
  };

  return { stemKeys, nameKey, nameKeys, isStopWord };
})();
