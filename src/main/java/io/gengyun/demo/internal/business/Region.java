package io.gengyun.demo.internal.business;

import java.util.List;

/** A part of the country in which the demo company sells. */
enum Region {
    NORTH("华北", "天津", "唐山", "石家庄", "太原", "邯郸", "包头", "济南", "沧州"),
    EAST("华东", "南京", "宁波", "嘉兴", "常州", "合肥", "马鞍山", "镇江", "绍兴"),
    SOUTH("华南", "广州", "佛山", "惠州", "茂名", "湛江", "南宁", "柳州", "珠海"),
    SOUTHWEST("西南", "成都", "重庆", "攀枝花", "昆明", "贵阳", "泸州", "德阳", "曲靖");

    private final String chinese;
    private final List<String> cities;

    Region(String chinese, String... cities) {
        this.chinese = chinese;
        this.cities = List.of(cities);
    }

    String chinese() {
        return chinese;
    }

    String unit() {
        return chinese + "销售区";
    }

    List<String> cities() {
        return cities;
    }
}
