/// English words that look like a typing slip of a word that carries meaning here, and aren't one: a *tender* closes in
/// July, and no *tenner*; a *grant* is no *grand*.
///
/// The list is made from the 45,000 commonest words of English: those that are one slip from a word of the lexicon or of a
/// cue.
enum Lookalikes {
  static let words = """
    abide aboard abode abort abound acre acres administrators admins admit affect afield agent agree agrees aide
    along alter alves amin amon answers aorta apologizes apple apples applied aptly arch ardent arena ares armin
    arte arts arty assed assumed assumes assure augusta averaged averages awake award awhile backs bard baring
    barley bases basic basics basil basin basins bass batch bates bats batter beads beams beans beard bears beast
    beasts beat beater beets begin beginnings bein beings believed believer believes belo belts bending bene bets
    bette betting betts bevan bing bitter bland bling blow blower boar boards boats boeing booked boone border
    bother bothers bought bound bounded bounds bout bower brad braid bran brandi brando brands brandt brandy brant
    brats brent bright bring buck bucky bucs bugger bullion bully bummer butter cafes cages cakes calendars calves
    canes cannon cant capes carbs cards cared caress carey carly carr cars carter carts carver carving cases casing
    catch cater caters caught caves center centred centres centro certainty chats cheated checker checks cheek chick
    chile ching chose chuck clean clears cleary clone cloned closer closes closet clove clover coarse codes coding
    cold coles collar collars combing combs comet comets comey comfortable commend comments commercials comms cones
    coney contacts contrast contrasts cooked coordinators coping core cores corrections corrects costly costs coulda
    councils coupe coupled couples courses courting cove coven covert crack crap create creates cremated crust
    cunning cunts cures curing currents curse curtain cushing dairy daisy daly dames danes dares daring darts dated
    dawes dearly decent decide decides declined declines decode decree degrees dental departments developments didn
    digger disagreed disagrees disclosed diver doesn doing dolls domes donkey dose dosnt dost doubts dover ducks
    dumber dunn dunne earl earle ears east eater eating eats effects egan either elapsed ember emery emit emory
    empires employed employer employers endings ensure entirety equals eros establishes estate estimates ether
    everyones excels exceptions excerpt expire extant extend fares farmed farther farts fashions fates father fears
    feast feats fence fever fiber fiddle fields fiend fight figured filed filly filth financials finding finds fined
    finer finisher finishers fired firsts firth fist fives fixer fixes flower focal folder folly fond font footy
    foray forced forge forged forgets forgo forked former fort forte forth forts fought founded founder founding
    fours fran france frances franco frank franks franz frida fright fronts frost fund funder fusing garde gates
    gather gears geeks gents giver gland goings gomes gong gould gower grace grad graded grader grades grads grady
    gran grande grant grape grate grave graze greats greed greet greta grind ground guest guests gully gunning
    gushing hadnt hallowed hallway halved hardy hare hasnt hast hatch hater hates hating hats haunt haven havens
    havent haves head heady heals heaps hear hears heart heats heave heavens heck height heir hence herd herds heres
    hindered hoard hole homes homing honesty honey hooked horse horus hose hosts hough hound hounds housed houses
    hover ideal ideals ight imagined imagines imaging indexed insure inter jenner jingle joint keats kilda kinds
    knobs knots kroger lace laces lads lager langer lapse lapses large laser latch late latex latter launcher
    launches layer laying leads leapt lear lease leash leaves legion lending lest letter letting lever liar lien
    light lightly linger linus liter lively liver load loans locale locals locked loner longed looped looted lords
    lorry lose loser lost lover lovers lowe lowers loyal lumber mach mall manage managed managers manages manger
    manly marc marco mares marsh masked match mater mates mather mating maximus mayne means meat meats mena mending
    ment menus merch metal mighty mince minds mined mines mingle mins mints mistaken mistakes mixer mixes molded
    monet mong monkey monkeys monks mont monte monty mooney moth mother mothers moths mould mound mounds mounting
    mouse mouth mouths mover movers mower naughty nearby neatly negatives nerves nether netting neuer newer nifty
    nigger night noon noose noticed notices noting novice oasis oates older opener orders otter otters ought ours
    outsider overalls overs pace paces paint palace palaces pants panty parent paris parity parks parry part partly
    patchy path pats patty paying peace pears pearson pending penn peoples percentages persona persons pests petting
    petty piece pierson pint pitch placed places plane planes plate plates pleas pleased pleases poets pointe points
    pointy polled polling polls pond ponds pont porta ports poses pots potts pounded pours power prefers presents
    preset prevent previous primate print priory probable probe probes proportions props pros pryor quartet
    questions quiet quit quits quot quota quoted quotes rack rally rarely rarer rates rating reads realty reason
    recalls recollections recon refer refuge refused refuses refute regal regan regent regions reilly relieve
    remembers remix rent rental rents repent resent reuse riddle rights river roads robs roles roll roller rollin
    rollins round rounded rounds rouse rover rovers rower rowling ruining runnin rushing rust sage salaries saving
    sayings scare scares scaring scents scope scored scorer scores scorn scrape scraps searing sears seasons seats
    seconds seeks seen selling selves sending series serve served server servers setter setting setups sevens sever
    severn sewer shade shading shake shaking shale shall shame shaming shane shape shaping shard shared shares shark
    sharp sharpe shave shaving shingle shipped shire shirt shoot shopped shops shore shorts shorty shot shoulda
    shout side sigh sighs sights sill simmer sine sing singled singles sinus sith skate skill skipper slate slater
    slaying slight slipped slit slower smart smarts smell snare snort snowing snows soaring socal somethings
    sometime sora sore sorts sought sound sounded sounds spare sparing spence spill spilt spit splits spore sport
    sprang springs sprint sprints sprung spying squad staffs stag staged stages stake stale stall star starch stare
    stared stares staring stark starling starr starred starring stars starter startled startling starts starved
    starving stat stated staten states stating stats statue stave staying stepped steps stiff stills stomped stoner
    stop stopper store strap strat stride strife striker strikes string strings stripe strive stroke stuart stuff
    sucks sued suing suite sully summed summers sumner supposed surely swaying swore tack tanner tart tarts tasked
    tate taught tears teeth tellin tended tender tenders tending tent tents thank thee theirs theme ther theres
    theses theyd theyll theyre theyve thick thier thin thine thingy thinks thirsty thong thorough though thoughts
    threes threw thru thrust thugs thus tier tiers tiger tigers tight timber timbers timed times timor ting toads
    todays tolls tonal topped totals tough tours tower trace tracks tract trade treat treated tree trent trick
    trolling trolls trough truck truest truss trusts trusty tully turing twink tying unknowns untill upward user
    uses utmost valves veer vegan vending vents vetting vice vocal voiced voices ware wares warts watch water weakly
    wears weave weeds weight wetter wetting whale whats whereabouts wheres whine white whose wield wight winger
    winner winters withdraw withdraws wong woolly wording worked workin workings world worry woulda wouldnt wound
    wounded wounds wright wrongs yanks yates yearn yeast yeats yelling yield yorker yorkers youll youre yours youth
    youve
    """
}
