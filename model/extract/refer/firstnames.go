package refer

import (
	"strings"
	"sync"
)

// firstNames maps folded first names to the gender of nearly all who bear them.
var firstNames = sync.OnceValue(func() map[string]gender {
	m := make(map[string]gender, 1400)
	for n := range strings.FieldsSeq(menNames) {
		m[n] = male
	}
	for n := range strings.FieldsSeq(womenNames) {
		m[n] = female
	}
	return m
})

// Common first names of the world's news, by the gender of those who bear them.
const menNames = `aaron abbas abdel abdelaziz abdul abdulaziz abdullah abiy abraham abu adam adel adolf adrian ahmad ahmed akbar akhtar akira alan albert
alberto aldo alejandro aleksandr aleksei alexander alexandre alexei alfonso alfred alfredo ali alistair allan allen alonso alvaro amadou
amir anatoly anders andre andreas andrei andrej andres andrew andrey andrzej andy angelo anthony antoine anton antonio antony anwar ari
arjun armando arnold arthur arturo arvind asad ashraf asif atal augusto axel ayman aziz babar baltasar barack barry bart bartholomew bashar
ben benedict benjamin benny bernard bernardo bernd bernie bert bertrand bilal bill billy bjorn bob bobby boris boutros brad bradley brandon
brendan brent brett brian bruce bruno bryan burak byron caleb calvin carl carlo carlos cecil cedric cesar chad charles charlie cheikh
chester chinedu chris christian christoph christophe christopher chuck clarence claude claudio clay clayton clement cliff clifford clint
clinton clive colin connor conor conrad constantine corey cornelius craig curtis cyril cyrus dale damian damien dan daniel danny dario
darren dave david davide dean denis dennis denzel derek desmond devin dick diego dieter dietrich dimitri dirk dmitri dmitry dominic don
donald donnie doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar edmond edmund eduardo edward edwin egor ehsan ehud eli
elias elijah elliott elmer elon elvis emanuel emeka emil emile emilio emmanuel emmerson enda enrico enrique eric erich erik ernest ernesto
ernst ervin esteban ethan eugene evan evgeny evo ezra fabian fabio faisal faruk federico felipe felix fernando fidel filip florian floyd
francesco francis francisco franco francois frank franklin franz fred freddie frederick frederik friedrich fritz fuad fumio fyodor gabriel
gareth gary gavin gene geoff geoffrey georg george georges gerald gerard gerardo gerhard gerry giacomo gilbert gilles giorgio giovanni
giuseppe glen glenn gordon graham grant greg gregory grigory guido guillaume guillermo gunter gus gustav gustavo habib hafez haider haile
hakan hakeem hal hamad hamdan hamdullah hamid hamza hank hans harald harold harrison harry harvey hasan hashim hassan hector heinrich heinz
helmut hendrik henri henrik henry herbert herman hermann hideki hiro hiroshi hosein hosni hossein howard hubert hugh hugo humphrey hussein
ian ibrahim idriss ignacio igor imran ira irving isaac isaiah ismail ivan jack jackson jacob jacques jaime jair jake jakob jamal james jared
jason javad javier jawaharlal jeff jefferson jeffrey jens jeremy jerome jerry jerzy jesse jesus jim jimmy joachim joao joaquin joe joel
joerg johan johann johannes john johnny jomo jon jonah jonas jonathan jorg jorge jose josef joseph josh joshua juan jude julian julio julius
junichiro jurgen justin kamal kareem karim karl karol kassem kazuo keith kemal ken kenji kenneth kevin khaled khalid khalifa klaus knut kofi
kurt kwabena kwame kyle lamar lamine lance larry lars laurent lawrence lazaro len leo leon leonard leonardo leonid leopold leroy lewis liam
lionel lloyd lorenzo lou louis luca lucas ludwig luigi luis luiz lukas luke luther magnus mahathir mahinda mahmoud makoto malcolm malik
manfred manmohan manuel marc marcel marcelo marcin marco marcos marcus mario mark marko markus marshall martin martyn marvin masoud massimo
mateo mathias mathieu matt matteo matthew matthias maurice mauricio max maximilian mehdi mehmet melvin menachem michael michal michel miguel
mihail mike mikhail mikheil milan miles milos milton mitch mitchell mitt mobutu mohamad mohamed mohammad mohammed mohsen moises morris moshe
moussa muammar muhammad mustafa nabil najib napoleon narendra nasser nathan nathaniel naveen neil nelson nestor neville newt nicholas nick
nicolae nicolas nigel nikita niklas nikola nikolai nikos noah noel norman nouri olaf oleg oliver olivier oluwaseun omar orville osama oscar
osman oswald otto ousmane owen pablo paolo pascal patrick paul paulo pavel pedro per percy perry pervez pete peter petr petro phil philip
philipp philippe phillip pierre pieter piotr pranab qasem qasim qassem quentin rafael rafiq rahul raj rajesh rajiv ralf ralph ramon ramzan
randall randy ranil raphael rashid raul ravi ray raymond recep reginald reinhard rene reuben rex reza ricardo richard rick ricky rob robert
roberto rod roderick rodney rodolfo rodrigo roger roland rolf roman romano ron ronald ronaldo ronnie rory ross roy ruben rudolf rudolph rudy
rupert russell ryan saad saddam saeed salah salim salman salvador salvatore sam sami samir samuel sandro sanjay santiago satoshi saul sayed
scott sean sebastian sekou serge sergei sergey sergio seth seyed shane shaun shawn sheldon shigeru shimon shinji shinzo silvio simon
slobodan sohail spencer stan stanley stefan steffen stephane stephen steve steven stewart stuart suresh sven syed sylvester takashi takeshi
tariq taro tayyip ted terence terrence thabo theo theodore thierry thom thomas tim timothy tito tobias toby todd tom tomas tomasz tommy tony
toshiro travis trevor tristan tunde tyler uhuru ulrich uwe vaclav valentin vernon vicente victor vijay viktor vince vincent vincenzo vinod
virgil vitaly vito vivek vlad vladimir vojislav volker volodymyr wade wallace walter warren wayne werner wesley wilbur wilfred wilhelm
willem william willie wilson winston wolfgang woodrow xavier yahya yair yakov yannis yasir yasser yasuo yevgeny yitzhak yoshihiko yousef
youssef yoweri yukio yuri yusuf yves zachary zayn zbigniew zeljko zinedine zoran`

const womenNames = `abigail ada adele adriana agatha agnes agnieszka aicha aisha akiko alana alberta alejandra alessandra alexandra alexandria alice alicia
alina alison allison alma alyssa amal amanda amber amelia amina aminata amira amneh amy ana anastasia anette angela angelica angelina angie
anita anja ann anna annabel anne annette annie antonia arlene ashley astrid audrey ava ayesha ayumi barbara beata beatrice beatrix becky
belinda benazir bernadette bertha beth betsy bettina betty beverly bianca birgit bonnie brenda bridget brigitte britney brooke camilla
camille candace carla carly carmen carol carole caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia celine
charlene charlotte cheryl chiara chimamanda chloe christiana christiane christina christine claire clara clarissa claudia cleo colleen
condoleezza connie constance consuelo cora cordelia corinne cristina crystal cynthia daisy danielle daphne debbie deborah debra deirdre
delia delores denise diana diane dilma dina dolores donna dora doreen doris dorothy edith edna eileen ekaterina elaine eleanor elena
eleonora elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emily emma erica erika erin esther ethel eugenia eunice eva eve evelyn
ewa farah fatima fatma fatou felicia fiona flora folasade frances francesca francoise frida gabriela gabrielle gail gemma genevieve georgina
geraldine gertrude gillian gina ginger gisele giulia gladys glenda gloria golda greta gretchen guadalupe gwen gwendolyn haley hana hanan
hannah harriet haruka hazel heather heidi helen helena helene helga hilda hillary holly ida imelda indira ines ingrid irena irene irina iris
irma isabel isabella isabelle ivana ivanka ivy jacinda jacqueline jade jana jane janet janice janine jasmine jeanette jeanne jenna jennie
jennifer jenny jessica jill jillian joan joanna joanne jocelyn johanna josephine joyce juanita judith judy julia juliana julianne julie
juliet justine kaitlyn kaja kamala karen karin karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katrina katya
kayla keiko kellyanne kendra kerstin kimberly kirsten kirsty kristen kristin kristina lara laura lauren laurie layla lea leah leila lena
letitia lidia lila lillian lily linda lindsey lisa liz liza lois lola loretta lori lorraine louisa louise lucia lucille lucy ludmila luisa
lydia lynda lynn lynne mabel machiko madeleine madeline magda magdalena maggie maia maisie malala malgorzata malia mandy marcia margaret
margarita margot maria mariam mariama mariana marianne marie marilyn marina marissa marjorie marlene marta martha martina mary maryam
matilda maud maureen maxine maya megan meghan megumi melania melanie melinda melissa mercedes meredith meryl mette mia michaela michelle
michiko mildred mimi mina miranda miriam molly mona monica monika monique muriel myra myrtle nadia nadine nancy naoko naomi natalia natalie
nataliya natasha nathalie neha nellie ngozi nicola nicole nina nkosazana nora norma octavia oksana olena olga olivia oluwakemi oprah pamela
paola patricia patsy patti paula paulina pauline pearl peggy penelope penny petra phoebe phyllis pippa polly priscilla priti priya rachel
ramona rania rebecca regina renee rhonda rita roberta rodaba rosa rosalind rosalynn rosemary roxanne ruth sabine sabrina sakura sally
samantha sandra sanna sara sarah savannah sehar selena selma serena shakira sharon sheila shelley sherry shirley sienna simone siobhan sofia
sonia sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne susie suzanne svetlana sylvia sylvie tamara tammy
tanya tara tatiana teresa tessa thelma theresa therese tiffany tina tomoko tracey traci tricia trudy uma ursula valentina valerie vanessa
vera verna veronica vicky victoria viola violet vivian viviane wanda wendy whitney wilhelmina wilma winifred winnie xenia yasmin yasmine
yekaterina yoko yolanda yuko yulia yumi yvette yvonne zainab zara zelda zoe zuzana`
