package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The four hundred customers and who looks after whom: the veterans sit on the big ones, the
 * newcomers have what is left.
 */
final class Clientele {

    private record Trade(String industry, int share, List<String> endings) {}

    /**
     * How many customers of a tier the veterans, the seasoned and the newcomers of a region own.
     */
    private record Tier(String name, int veterans, int seasoned, int newcomers, double least, double most) {}

    private static final List<Tier> TIERS = List.of(
            new Tier("A", 13, 2, 0, 140_000, 300_000),
            new Tier("B", 24, 9, 2, 38_000, 82_000),
            new Tier("C", 20, 12, 18, 6_000, 19_000));
    private static final List<Trade> TRADES = List.of(
            new Trade("钢铁", 35, List.of("特钢有限公司", "钢铁有限公司", "冶金材料有限公司")),
            new Trade("化工", 35, List.of("化工有限公司", "石化有限公司", "精细化学有限公司")),
            new Trade("电力", 10, List.of("热电有限公司", "电力工程有限公司")),
            new Trade("水务", 8, List.of("水务有限公司", "环境工程有限公司")),
            new Trade("制药", 7, List.of("制药有限公司")),
            new Trade("造纸", 5, List.of("纸业有限公司")));
    private static final List<String> BRANDS = List.of(
            "恒峪", "瑞澜", "华砚", "金泓", "远桁", "博岳", "鼎沐", "安砾", "宏澈", "中屹", "凯嶂", "嘉炀", "盛砺", "长泓", "新垚", "天锐", "昊岑", "永晟",
            "联翊", "启珩", "同沣", "泰峤", "立诺", "兴炜");

    /** Share of the small customers who were won within the story. */
    private static final double LATE = 0.25;

    private final Chance chance = new Chance(1);
    private final Timeline timeline;
    private final People people;
    private final List<Client> clients;
    private final Map<Person, List<Client>> owned = new HashMap<>();

    Clientele(Timeline timeline, People people) {
        this.timeline = timeline;
        this.people = people;
        this.clients = invent();
        clients.forEach(client ->
                owned.computeIfAbsent(client.owner(), one -> new ArrayList<>()).add(client));
    }

    List<Client> clients() {
        return clients;
    }

    List<Client> of(Person owner) {
        return owned.getOrDefault(owner, List.of());
    }

    /** Who looked after a customer on a day: the owner, or who was there before them. */
    Person sellerOn(Client client, LocalDate day) {
        if (client.owner().worksOn(day, timeline.today())) {
            return client.owner();
        }
        List<Person> before = people.leavers(client.region()).stream()
                .filter(person -> person.worksOn(day, timeline.today()))
                .toList();
        List<Person> there = before.isEmpty()
                ? people.sellers(client.region()).stream()
                        .filter(Person::isVeteran)
                        .toList()
                : before;
        return there.get(Math.floorMod(client.number().hashCode(), there.size()));
    }

    private List<Client> invent() {
        Set<String> names = new LinkedHashSet<>();
        List<Client> made = new ArrayList<>();
        for (Region region : Region.values()) {
            for (Tier tier : TIERS) {
                for (Person owner : owners(region, tier)) {
                    made.add(client(made.size() + 1, region, tier, owner, names));
                }
            }
        }
        return List.copyOf(made);
    }

    private List<Person> owners(Region region, Tier tier) {
        List<Person> sellers = people.sellers(region);
        List<Person> veterans = sellers.stream().filter(Person::isVeteran).toList();
        List<Person> newcomers = sellers.stream().filter(Person::isNewcomer).toList();
        List<Person> seasoned = sellers.stream()
                .filter(person -> !person.isVeteran() && !person.isNewcomer())
                .toList();
        List<Person> owners = new ArrayList<>();
        IntStream.range(0, tier.veterans()).mapToObj(i -> turn(veterans, i)).forEach(owners::add);
        IntStream.range(0, tier.seasoned()).mapToObj(i -> turn(seasoned, i)).forEach(owners::add);
        IntStream.range(0, tier.newcomers()).mapToObj(i -> turn(newcomers, i)).forEach(owners::add);
        return owners;
    }

    private static Person turn(List<Person> group, int number) {
        return group.get(number % group.size());
    }

    private Client client(int number, Region region, Tier tier, Person owner, Set<String> names) {
        Trade trade = trade();
        String name = name(region, trade);
        while (!names.add(name)) {
            name = name(region, trade);
        }
        return new Client(
                "KH%04d".formatted(number),
                name,
                trade.industry(),
                tier.name(),
                region,
                owner,
                chance.between(tier.least(), tier.most()),
                since(tier));
    }

    private String name(Region region, Trade trade) {
        return chance.any(region.cities()) + chance.any(BRANDS) + chance.any(trade.endings());
    }

    private Trade trade() {
        int drawn = chance.whole(1, 100);
        for (Trade trade : TRADES) {
            drawn -= trade.share();
            if (drawn <= 0) {
                return trade;
            }
        }
        return TRADES.getFirst();
    }

    private LocalDate since(Tier tier) {
        List<LocalDate> months = timeline.months();
        boolean late = tier.name().equals("C") && chance.happens(LATE);
        return late ? months.get(chance.whole(1, months.size() - 4)) : timeline.start();
    }

    Table table() {
        return new Table(
                "customers",
                "客户.csv",
                List.of("number", "name", "industry", "tier", "region", "owner"),
                clients.stream()
                        .map(client -> Table.row(
                                client.number(),
                                client.name(),
                                client.industry(),
                                client.tier(),
                                client.region().chinese(),
                                client.owner().number()))
                        .toList());
    }
}
