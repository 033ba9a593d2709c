/** A story in words of our own, as its writer meant it: what a page's main text should hold, line by line. */
export interface Story {
  readonly language: 'ko' | 'en';
  readonly title: string;
  readonly outlet: string;
  /** As the metadata of the page say it. */
  readonly published: string;
  readonly reporter: string;
  readonly caption?: string;
  /** Paragraphs; one that holds `\n` is several lines of one paragraph, as a list is. */
  readonly paragraphs: readonly string[];
}

/** Long, short, with lists, in both languages. */
export const STORIES: Readonly<Record<string, Story>> = {
  gangbuk: {
    language: 'ko',
    title: '강북구, 나눔 냉장고로 복지 행정 최우수상',
    outlet: '새벽일보',
    published: '2024-05-21T09:30:00+09:00',
    reporter: '한가람',
    caption: '강북구 직원들이 나눔 냉장고 앞에서 웃고 있다. 강북구 제공',
    paragraphs: [
      '서울 강북구(구청장 이순희)는 보건복지부가 연 ‘2024 지역복지 우수사례 공모’에서 최우수상을 받았다고 21일 밝혔다.',
      '상을 안긴 사업은 동 주민센터마다 놓인 나눔 냉장고다. 이웃이 반찬과 채소를 넣어 두면 누구든 필요한 만큼 꺼내 간다. 올해만 4만 2천 명이 다녀갔고, 이 가운데 317가구는 냉장고를 찾다가 새로 복지 상담을 받게 됐다.',
      '심사위원들은 ▲냉장고를 채우는 상인회와의 약속 ▲고독사 위험 가구를 찾는 반찬 배달 ▲청년 요리 교실 운영을 높이 샀다.',
      '구는 상금 5천만 원을 모두 냉장고 12대를 더 들이는 데 쓴다. 7월부터는 밤에도 열리는 냉장고를 수유역과 미아사거리역 앞에 한 곳씩 둔다.',
      '이순희 구청장은 “반찬 한 통이 안부가 되는 동네를 만들겠다”며 “혼자 사는 어르신이 하루에 한 번은 이웃과 눈을 맞추게 하겠다”고 말했다.',
      '한편 강북구는 지난해 같은 공모에서 장려상을 받은 바 있다.',
    ],
  },
  uiseong: {
    language: 'ko',
    title: '의성군 ‘마을 택시’ 교통복지 대상',
    outlet: '고을소식',
    published: '2023-11-02',
    reporter: '서나래',
    paragraphs: [
      '경북 의성군(군수 김주수)이 국토교통부의 교통복지 평가에서 대상을 차지했다.',
      '버스가 하루 두 번 오던 마을 68곳에 부르면 오는 택시를 들인 덕이다. 어르신은 1천 원만 낸다.',
      '군은 내년에 마을을 90곳으로 늘린다.',
    ],
  },
  sunchang: {
    language: 'ko',
    title: '순창군, 농촌 돌봄 평가서 3관왕…“이웃이 이웃을 살폈다”',
    outlet: '들녘신문',
    published: '2022-12-08T16:05:11+09:00',
    reporter: '문가을',
    caption: '순창군 돌봄 활동가들이 시상식이 끝난 뒤 기념사진을 찍고 있다.',
    paragraphs: [
      '전북 순창군(군수 최영일)이 한 해 농촌 돌봄을 견주는 세 평가에서 모두 상을 받았다고 8일 전했다.',
      '받은 상은 다음과 같다.\n▲농림축산식품부 농촌 돌봄 마을 평가 최우수상\n▲전북도 통합돌봄 평가 우수상\n▲보건복지부 노인 맞춤 돌봄 장려상',
      '군이 가장 힘을 쏟은 것은 사람이다. 마을마다 활동가를 두 명씩 뽑아 석 달 동안 가르치고, 집집이 돌며 약과 끼니, 난방을 살피게 했다. 활동가 212명이 한 해 동안 문을 두드린 횟수는 9만 번이 넘는다.',
      '◆ 끼니와 약을 함께',
      '군은 보건의료원과 손잡고 약 봉투에 날짜를 찍어 나눴다. 먹지 않은 봉투가 사흘 이어지면 간호사가 찾아간다. 이렇게 찾은 위급한 어르신이 41명이었고, 모두 제때 병원에 옮겨졌다.',
      '점심은 마을회관 116곳에서 함께 먹는다. 쌀은 군이, 부식비는 마을이 낸다. 회관에 못 오는 이에게는 청년들이 전기 자전거로 도시락을 나른다.',
      '◆ 집을 고치고 길을 낮추고',
      '집 안 문턱을 없애고 손잡이를 다는 일에는 목공 동아리가 나섰다. 재료비만 받고 올해 163가구를 고쳤다. 마을 안길의 턱을 낮추는 공사도 24곳에서 마쳤다.',
      '최영일 군수는 “상은 문을 두드린 손들의 몫”이라며 “내년에는 혼자 사는 중장년까지 살피겠다”고 말했다. 군은 새해 예산에 돌봄 몫으로 87억 원을 넣어 군의회에 냈다.',
    ],
  },
  jeju: {
    language: 'ko',
    title: '제주시 걷기 지도, 공공디자인 은상',
    outlet: '바람저널',
    published: '2025-03-14T11:00:00',
    reporter: '오하늬',
    caption: '제주시 원도심 걷기 지도.',
    paragraphs: [
      '제주시가 만든 원도심 걷기 지도가 한국공공디자인협회의 올해 공모에서 은상에 뽑혔다. 휠체어로 갈 수 있는 길과 그늘이 이어지는 길을 색으로 나눈 지도다.',
      '지도는 시민 140명이 여섯 달 동안 걸으며 그렸다. 계단이 몇 단인지, 쉴 의자가 어디에 있는지, 화장실 문이 몇 센티미터인지까지 적었다.',
      '시는 ▲그늘막 30곳 설치 ▲골목 의자 84개 놓기 ▲경사로 안내판 달기를 상반기에 마친다.',
      '지도는 시청 누리집에서 내려받을 수 있고, 종이로는 동문시장과 칠성로 안내소에서 나눠 준다. 점자 지도 500부도 함께 찍었다.',
    ],
  },
  mapo: {
    language: 'en',
    title: 'Mapo-gu Wins Top Excellence Award for Its Night Libraries',
    outlet: 'The Daybreak Herald',
    published: '2024-09-03T08:15:00+09:00',
    reporter: 'Han Garam',
    caption: 'Readers at a night library in Mapo-gu. Provided by Mapo-gu',
    paragraphs: [
      'Mapo-gu (Mayor Park Gang-soo) announced on the 3rd that it received the Top Excellence Award in the "2024 Local Government Culture Contest" hosted by the Ministry of Culture, Sports and Tourism.',
      'The district keeps six of its libraries open until two in the morning. Night-shift workers, students and parents with wakeful babies come for a chair, a lamp and a cup of barley tea, and 61,000 of them came in the first half of the year.',
      'The judges praised ▲shuttle carts between the libraries and the subway ▲reading rooms in which children may be loud ▲lockers where borrowed books wait outside opening hours.',
      'Every library is run together with its street. Bakeries bring what they have not sold, taxi drivers get a place to rest, and a retired nurse looks in twice a night. The district pays for light, heat and one librarian; all else is given.',
      'Mayor Park said, "A city that stays awake for its readers is a city that looks after its people," and added that two more libraries would stay open at night from next spring.',
      'Last year the district had won the Excellence Award in the same contest.',
    ],
  },
  namhae: {
    language: 'en',
    title: 'Namhae-gun Named Excellent Institution in Coastal Cleanup Review',
    outlet: 'Harbor Daily',
    published: '2023-06-19',
    reporter: 'Moon Gaeul',
    paragraphs: [
      'Namhae-gun in South Gyeongsang Province was named an excellent institution in the coastal cleanup review of the Ministry of Oceans and Fisheries, the county said on the 19th.',
      'Fishing villages collected 412 tons of nets, ropes and floats in one year. The county buys each kilogram for 300 won and has the floats ground into tiles for playgrounds.',
      'County head Chang Choong-nam said the prize belonged to the villages. Next year the county will lend every harbor a small boat with a crane.',
    ],
  },
};
